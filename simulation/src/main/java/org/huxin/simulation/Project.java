package org.huxin.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * A project as it is registered.
 *
 * @param account its special wage account
 * @param devices at its gates
 * @param payDay of the following month, by which a month's wages are paid
 */
public record Project(
        String id,
        String name,
        String region,
        Works works,
        Firm owner,
        Firm contractor,
        List<Firm> subcontractors,
        long contractFen,
        LocalDate startsOn,
        LocalDate endsOn,
        String account,
        List<String> devices,
        int payDay) {

    /** Of a hundred parts of what is built, how many are labour cost, as every contract here says. */
    public static final int LABOUR_SHARE = 30;

    public Project {
        subcontractors = List.copyOf(subcontractors);
        devices = List.copyOf(devices);
    }

    /** Hundredths of the time from start to end that are over on a day. */
    int progress(LocalDate day) {
        var whole = Math.max(1, endsOn.toEpochDay() - startsOn.toEpochDay());
        return (int) Math.clamp((day.toEpochDay() - startsOn.toEpochDay()) * 100 / whole, 0, 100);
    }
}
