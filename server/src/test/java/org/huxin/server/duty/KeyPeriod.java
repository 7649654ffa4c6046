package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** A key period, as the dispatch pages tell it. */
@FactType("dispatch.key_period_set")
record KeyPeriod(String subject, LocalDateTime at, String jurisdiction, LocalDate from, LocalDate to) implements Fact {}
