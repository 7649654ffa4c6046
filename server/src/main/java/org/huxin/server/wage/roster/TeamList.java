package org.huxin.server.wage.roster;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.TEAM;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** 班组 of a project, as lists show them. */
@Component
class TeamList {

    private final DSLContext db;
    private final WageProjects projects;

    TeamList(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    List<TeamLine> of(Project project) {
        return db.select(TEAM.ID, TEAM.EMPLOYER, TEAM.NAME, WORKER.NAME, count(ENGAGEMENT.ID))
                .from(TEAM)
                .leftJoin(WORKER)
                .on(WORKER.ID.eq(TEAM.LEADER))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.TEAM.eq(TEAM.ID).and(ENGAGEMENT.LEFT_ON.isNull()))
                .where(TEAM.PROJECT.eq(project.id()))
                .and(projects.onlyFirm(project).map(TEAM.EMPLOYER::eq).orElse(noCondition()))
                .groupBy(TEAM.ID, WORKER.NAME)
                .orderBy(TEAM.NAME, TEAM.ID)
                .fetch(row -> new TeamLine(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
