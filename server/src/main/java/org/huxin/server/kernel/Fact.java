package org.huxin.server.kernel;

import java.time.LocalDateTime;

/**
 * Something that happened, told in the past tense. Implemented by records annotated {@link FactType}; every component
 * besides the three below becomes an attribute that rules can test. A fact never carries personal data: no name, phone
 * or number of a person who reports or works (names of employers and projects are allowed).
 */
public interface Fact {

    /** What it happened to, such as {@code clue:42} or {@code jurisdiction:410803}. */
    String subject();

    /** When it happened, business local time. */
    LocalDateTime at();

    /** Id of the jurisdiction whose rules judge it, such as {@code 410803}. */
    String jurisdiction();
}
