package org.huxin.server.wage;

import java.time.YearMonth;
import java.util.UUID;

/** The unit in which wages are kept, matched and recomputed. */
public record ProjectMonth(UUID project, YearMonth month) {}
