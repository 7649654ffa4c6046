package org.huxin.server.wage.roster;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.TEAM;

import java.util.UUID;
import org.huxin.db.wage.tables.records.EngagementRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 用工 of workers on projects, opened for whoever may act on them. */
@Repository
public class Engagements {

    private final DSLContext db;
    private final WageProjects projects;

    Engagements(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    /** A project with one engagement on it, held until this transaction ends. */
    public record Opened(Project project, EngagementRecord row) {}

    /**
     * Opens an engagement for an act.
     *
     * @throws NotFound also for those of other firms, where the acting officer sees one firm's only
     */
    public Opened open(UUID project, UUID engagement, Act act) {
        var found = projects.open(project, act);
        var row = db.selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.ID.eq(engagement))
                .and(ENGAGEMENT.PROJECT.eq(project))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("工人", engagement.toString()));
        projects.requireFirm(found, row.getEmployer());
        return new Opened(found, row);
    }

    /** As {@link #open}, of somebody who has not left. */
    Opened working(UUID project, UUID engagement, Act act) {
        var opened = open(project, engagement, act);
        if (opened.row().getLeftOn() != null) {
            throw new CommandRefused("worker.left", "这名工人已经退场，再来的请重新登记");
        }
        return opened;
    }

    @Nullable
    String team(EngagementRecord row) {
        return row.getTeam() == null ? null : db.fetchValue(TEAM.NAME, TEAM.ID.eq(row.getTeam()));
    }

    void save(EngagementRecord row) {
        db.executeUpdate(row);
    }
}
