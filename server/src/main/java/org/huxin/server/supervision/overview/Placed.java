package org.huxin.server.supervision.overview;

import org.jspecify.annotations.Nullable;

/** Whoever is added up by place and by department. */
interface Placed {

    String jurisdiction();

    /** Code of the place; null where nobody said. */
    @Nullable
    String region();

    /** Unit of the industry, or that looks after the firm; null where there is none. */
    @Nullable
    String department();

    Figures figures();
}
