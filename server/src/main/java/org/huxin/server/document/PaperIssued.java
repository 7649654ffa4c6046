package org.huxin.server.document;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/**
 * A paper was issued.
 *
 * @param kind template id
 * @param number as on the paper
 * @param paper its id
 * @param addressee unit, or the name on the paper where it is no unit
 */
@FactType("document.issued")
public record PaperIssued(
        String subject,
        LocalDateTime at,
        String jurisdiction,
        String kind,
        String number,
        String paper,
        String addressee)
        implements Fact {}
