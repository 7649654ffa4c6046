package org.huxin.server.project;

import org.jspecify.annotations.Nullable;

/** Who handles cases tells whether a firm still owes wages. */
public interface OwesWages {

    /**
     * Cases of a jurisdiction against a firm in which arrears were verified and that are not closed.
     *
     * @param creditCode null where it is not known; then the name alone decides
     */
    int openCases(String jurisdiction, String name, @Nullable String creditCode);
}
