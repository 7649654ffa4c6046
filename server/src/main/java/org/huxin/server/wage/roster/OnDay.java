package org.huxin.server.wage.roster;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The day on which somebody came or went. */
record OnDay(@NotNull(message = "请填写日期") LocalDate on) {}
