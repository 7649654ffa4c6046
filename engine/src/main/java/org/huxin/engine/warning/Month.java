package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known of one month of somebody who is watched. */
public sealed interface Month permits ProjectMonth, EmployerMonth {

    /** Who is watched, such as {@code project:17}. */
    String subject();

    YearMonth month();

    /** The last days before what the rows say changes because a day of pay or the month goes by, or a complaint was closed. */
    Stream<LocalDate> turns();

    /** The month as if some workers were not there. */
    Month without(Set<UUID> workers);
}
