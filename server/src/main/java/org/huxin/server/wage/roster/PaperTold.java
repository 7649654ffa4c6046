package org.huxin.server.wage.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a number tells of its bearer. */
record PaperTold(@Nullable String sex, @Nullable LocalDate bornOn) {}
