package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.TEAM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.TeamRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 班组 of the firms on a project. */
@Repository
class Teams {

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Today today;

    Teams(DSLContext db, CurrentOfficer current, Today today) {
        this.db = db;
        this.current = current;
        this.today = today;
    }

    /** As its firm calls it. */
    record Name(UUID employer, String text) {}

    /** Teams of a project, entered where they are new. */
    Map<Name, UUID> named(UUID project, Collection<Name> names) {
        var known = of(project);
        var fresh = new ArrayList<TeamRecord>();
        for (var name : new LinkedHashSet<>(names)) {
            if (!known.containsKey(name)) {
                var row = new TeamRecord();
                row.setId(RowId.at(today.now()));
                row.setProject(project);
                row.setEmployer(name.employer());
                row.setName(name.text());
                row.setRecordedAt(today.now());
                row.setRecordedBy(current.get().id());
                fresh.add(row);
            }
        }
        if (fresh.isEmpty()) {
            return known;
        }
        db.insertInto(TEAM, TEAM.fields())
                .valuesOfRecords(fresh)
                .onConflictDoNothing()
                .execute();
        return of(project);
    }

    Map<Name, UUID> of(UUID project) {
        return db.selectFrom(TEAM).where(TEAM.PROJECT.eq(project)).fetch().stream()
                .collect(toMap(row -> new Name(row.getEmployer(), row.getName()), TeamRecord::getId));
    }

    /** @param leaders worker by team */
    void led(Map<UUID, UUID> leaders) {
        var rows = new ArrayList<TeamRecord>();
        leaders.forEach((team, worker) -> {
            var row = new TeamRecord();
            row.setId(team);
            row.touched(TEAM.ID, false);
            row.setLeader(worker);
            rows.add(row);
        });
        db.batchUpdate(rows).execute();
    }

    /** Nobody leads the teams that somebody led who left. */
    void unled(UUID project, List<UUID> workers) {
        db.update(TEAM)
                .setNull(TEAM.LEADER)
                .where(TEAM.PROJECT.eq(project))
                .and(TEAM.LEADER.in(workers))
                .execute();
    }
}
