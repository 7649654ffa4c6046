package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.TEAM;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 用人单位: the firms that employ people on a project, the general contractor among them. */
@Repository
class Employers {

    private final DSLContext db;
    private final Enterprises enterprises;
    private final WageProjects projects;

    Employers(DSLContext db, Enterprises enterprises, WageProjects projects) {
        this.db = db;
        this.enterprises = enterprises;
        this.projects = projects;
    }

    /** @throws NotFound unless the firm works on the project, and the acting officer may touch what is its */
    void require(Project project, UUID firm) {
        projects.requireEmployer(project, firm);
    }

    /** @throws NotFound unless the team is one of the firm's on the project; null is the whole firm */
    void requireTeam(Project project, UUID firm, @Nullable UUID team) {
        if (team != null
                && !db.fetchExists(
                        TEAM,
                        TEAM.ID.eq(team).and(TEAM.PROJECT.eq(project.id())).and(TEAM.EMPLOYER.eq(firm)))) {
            throw new NotFound("班组", team.toString());
        }
    }

    Optional<UUID> contractor(UUID project) {
        return Optional.ofNullable(db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(project)));
    }

    /** Whether the general contractor pays the firm's people: its own, or those of a firm that has entrusted it. */
    boolean entrusted(UUID project, UUID firm) {
        return contractor(project).filter(firm::equals).isPresent()
                || db.fetchExists(ENTRUSTMENT, ENTRUSTMENT.PROJECT.eq(project).and(ENTRUSTMENT.EMPLOYER.eq(firm)));
    }

    Map<UUID, String> names(Collection<UUID> firms) {
        return enterprises.byId(firms).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> name(one.getValue())));
    }

    String name(UUID firm) {
        return names(java.util.List.of(firm)).getOrDefault(firm, "");
    }

    private static String name(Enterprise firm) {
        return firm.name();
    }
}
