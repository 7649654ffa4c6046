package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.field;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Projects;
import org.huxin.server.project.safeguards.Safeguards;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts firms by the safeguard {@code real_name} of their projects; no firm looks at others. */
@RestController
class FirmCoverages {

    private static final String SAFEGUARD = "real_name";

    private final DSLContext db;
    private final Safeguards safeguards;
    private final CurrentOfficer current;

    FirmCoverages(DSLContext db, Safeguards safeguards, CurrentOfficer current) {
        this.db = db;
        this.safeguards = safeguards;
        this.current = current;
    }

    private record Carried(UUID firm, String name, FirmCoverage.Site site, boolean lacking) {}

    @GetMapping("/api/wage/real-name-coverage")
    @Transactional(readOnly = true)
    FirmCoverage get() {
        var scope = current.require(Permission.PROJECT_READ).scope();
        var lacking = field(safeguards.lacking(SAFEGUARD, scope.jurisdictions()));
        var firms = db
                .select(
                        ENTERPRISE.ID,
                        ENTERPRISE.NAME,
                        CONSTRUCTION_PROJECT.ID,
                        CONSTRUCTION_PROJECT.NUMBER,
                        CONSTRUCTION_PROJECT.NAME,
                        lacking)
                .from(CONSTRUCTION_PROJECT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(Safeguards.asked())
                .and(scope.on(Projects.SCOPE))
                .orderBy(ENTERPRISE.NAME, ENTERPRISE.ID, CONSTRUCTION_PROJECT.NUMBER)
                .fetch(row -> new Carried(
                        row.value1(),
                        row.value2(),
                        new FirmCoverage.Site(row.value3(), row.value4(), row.value5()),
                        row.value6()))
                .stream()
                .collect(groupingBy(Carried::firm, LinkedHashMap::new, toList()));
        var without = firms.values().stream()
                .filter(all -> all.stream().anyMatch(Carried::lacking))
                .map(all -> new FirmCoverage.Lacking(
                        all.getFirst().firm(),
                        all.getFirst().name(),
                        all.size(),
                        all.stream().filter(Carried::lacking).map(Carried::site).toList()))
                .toList();
        return new FirmCoverage(firms.size(), firms.size() - without.size(), without);
    }
}
