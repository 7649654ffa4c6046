package org.huxin.server.wage.portal;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in: a person by the number of his paper. Exactly one of the phone and the project is not null.
 *
 * @param tokenHash of his session
 * @param phoneKeyed he holds this phone: all rows with it and his paper are his
 * @param project he knew what stands on his paper: his rows of this project only, to read and to object
 */
record SignedInWorker(
        String tokenHash,
        String idKind,
        String idKeyed,
        @Nullable String phoneKeyed,
        @Nullable UUID project) implements Serializable {

    /** 代签: names and ends of numbers are known to foremen, a code goes to the worker's own phone. */
    boolean mayConfirm() {
        return phoneKeyed != null;
    }
}
