package org.huxin.server.attachments;

import java.util.UUID;

/** Who keeps matters that carry attachments; clues and cases each say which of them an officer may read. */
public interface CarriesAttachments {

    /** Whether a matter that carries the attachment may be seen in full by the acting officer. */
    boolean shows(UUID attachment);
}
