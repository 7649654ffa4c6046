package org.huxin.server.project;

import java.util.UUID;

/** What banks have not answered yet. Implemented by the module that pays wages. */
public interface WagesUnderWay {

    /** Sent out of the project's account and not answered, in fen. */
    long onTheWay(UUID project);
}
