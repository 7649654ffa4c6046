package org.huxin.server.supervision;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.server.casework.WatchedClues;
import org.huxin.server.project.WatchedAccounts;
import org.huxin.server.wage.WatchedAttendance;
import org.huxin.server.wage.WatchedMonths;
import org.huxin.server.wage.WatchedRosters;
import org.huxin.server.wage.WatchedSheets;
import org.springframework.stereotype.Component;

/** What rows behind a measure are called, read once for all of them. */
@Component
class EvidenceNames {

    private final WatchedMonths months;
    private final WatchedSheets sheets;
    private final WatchedAccounts accounts;
    private final WatchedClues clues;
    private final WatchedRosters rosters;
    private final WatchedAttendance attendance;

    EvidenceNames(
            WatchedMonths months,
            WatchedSheets sheets,
            WatchedAccounts accounts,
            WatchedClues clues,
            WatchedRosters rosters,
            WatchedAttendance attendance) {
        this.months = months;
        this.sheets = sheets;
        this.accounts = accounts;
        this.clues = clues;
        this.rosters = rosters;
        this.attendance = attendance;
    }

    /** By id. */
    record Names(
            Map<UUID, WatchedMonths.Masked> people,
            Map<UUID, WatchedSheets.Owed> sheets,
            Map<UUID, WatchedAccounts.Movement> movements,
            Map<UUID, String> clues,
            Map<UUID, String> devices) {

        /** A worker, or somebody who is on no roster, in words. */
        String person(UUID worker) {
            var found = people.get(worker);
            return found == null ? "工人" : found.name() + "（" + found.paper() + "）";
        }
    }

    Names of(Collection<RowKey> rows) {
        var people = new HashMap<>(months.named(rows.stream()
                .filter(RowKey::ofWorker)
                .map(RowKey::id)
                .distinct()
                .toList()));
        people.putAll(rosters.strangers(ids(rows, Gathering.STRANGER)));
        return new Names(
                people,
                sheets.named(ids(rows, Gathering.SHEET)).stream()
                        .collect(toMap(WatchedSheets.Owed::id, Function.identity())),
                accounts.named(ids(rows, GatheredAccounts.ENTRY)).stream()
                        .collect(toMap(WatchedAccounts.Movement::id, Function.identity())),
                clues.numbers(ids(rows, Gathering.CLUE)),
                attendance.devices(ids(rows, Gathering.ODD_DEVICE)));
    }

    private static List<UUID> ids(Collection<RowKey> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(RowKey::id)
                .distinct()
                .toList();
    }
}
