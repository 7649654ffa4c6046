package org.huxin.server.wage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is known on sites, as whoever watches projects reads it. */
public interface WatchedRosters {

    /**
     * A project's month.
     *
     * @param registered how many were registered at its end, or had been until then
     * @param unregistered strangers seen at work whom nobody has registered since
     * @param withoutCard workers of those registered who have no wage card now
     * @param withoutContract and those without a contract
     */
    record Stand(
            ProjectMonth of,
            int registered,
            List<UUID> unregistered,
            List<UUID> withoutCard,
            List<UUID> withoutContract) {}

    /** Every month of every one of some projects, as far as anybody was there, in one statement. */
    List<Stand> of(Collection<UUID> projects, YearMonth from, YearMonth through);

    /** Strangers as a device or a sheet named them, masked. */
    Map<UUID, WatchedMonths.Masked> strangers(Collection<UUID> ids);
}
