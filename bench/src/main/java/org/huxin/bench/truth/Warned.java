package org.huxin.bench.truth;

import java.time.LocalDate;

/**
 * A warning, as the server tells it afterwards.
 *
 * @param signal what its rule measures
 * @param subject id in the city of the project or the employer; empty for one that is not the city's
 * @param first day on which it stood, not excused
 */
record Warned(String rule, String title, String signal, String subject, LocalDate first) {}
