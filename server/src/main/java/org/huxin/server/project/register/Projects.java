package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.NUMBER_SERIES;
import static org.huxin.db.project.Tables.PROJECT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ProjectRecord;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.ScopeColumns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All projects. */
@Repository
public class Projects {

    /** By what a data scope cuts the ledger. */
    static final ScopeColumns SCOPE = new ScopeColumns(
            PROJECT.JURISDICTION,
            PROJECT.REGION,
            PROJECT.FIELD,
            List.of(PROJECT.INDUSTRY_UNIT, PROJECT.TERRITORY_UNIT, PROJECT.OWN_PROJECT_OF),
            PROJECT.SOURCE_UNIT,
            List.of());

    private static final String SERIES = "project";

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Today today;

    Projects(DSLContext db, CurrentOfficer current, Today today) {
        this.db = db;
        this.current = current;
        this.today = today;
    }

    /** The project, held until this transaction ends. */
    public Project requireForUpdate(UUID id) {
        return db.selectFrom(PROJECT)
                .where(PROJECT.ID.eq(id))
                .forUpdate()
                .fetchOptional(Project::of)
                .orElseThrow(() -> new NotFound("项目", id.toString()));
    }

    /**
     * The project if the acting officer may see it.
     *
     * @throws NotFound otherwise
     */
    public Project visible(UUID id) {
        return Project.of(row(id));
    }

    ProjectRecord row(UUID id) {
        return db.selectFrom(PROJECT)
                .where(PROJECT.ID.eq(id))
                .and(current.get().scope().on(SCOPE))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("项目", id.toString()));
    }

    ProjectRecord rowForUpdate(UUID id) {
        return db.selectFrom(PROJECT).where(PROJECT.ID.eq(id)).forUpdate().fetchSingle();
    }

    Optional<UUID> byRequest(String jurisdiction, String requestId) {
        return db.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.JURISDICTION.eq(jurisdiction))
                .and(PROJECT.REQUEST_ID.eq(requestId))
                .fetchOptional(PROJECT.ID);
    }

    Optional<UUID> byCode(String jurisdiction, String code) {
        return db.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.JURISDICTION.eq(jurisdiction))
                .and(PROJECT.CODE.eq(code))
                .fetchOptional(PROJECT.ID);
    }

    /** The next number of a jurisdiction's year, taken in the transaction that uses it. */
    long takeNumber(String jurisdiction, int year) {
        return takeNumbers(jurisdiction, year, 1);
    }

    /** As {@link #takeNumber}, several in a row. @return the first of them */
    long takeNumbers(String jurisdiction, int year, int count) {
        return db.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.JURISDICTION, jurisdiction)
                .set(NUMBER_SERIES.SERIES, SERIES)
                .set(NUMBER_SERIES.YEAR, year)
                .set(NUMBER_SERIES.LAST, (long) count)
                .onConflict(NUMBER_SERIES.JURISDICTION, NUMBER_SERIES.SERIES, NUMBER_SERIES.YEAR)
                .doUpdate()
                .set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(count))
                .returning(NUMBER_SERIES.LAST)
                .fetchSingle()
                        .getLast()
                - count
                + 1;
    }

    void add(Collection<ProjectRecord> rows) {
        db.batchInsert(rows).execute();
    }

    void add(ProjectRecord row) {
        db.executeInsert(row);
    }

    void save(ProjectRecord row) {
        db.executeUpdate(row);
    }

    /** Writes where the project stands, one version on, and who changed it last (四个台账: 更新时间、更新人). */
    void save(Project project, ActingOfficer who) {
        var life = project.life();
        db.update(PROJECT)
                .set(PROJECT.VERSION, project.version() + 1)
                .set(PROJECT.STEP, life.step())
                .set(PROJECT.STOPPED_SINCE, life.stoppedSince())
                .set(PROJECT.PLANNED_START, life.plannedStart())
                .set(PROJECT.STARTED_AT, life.startedAt())
                .set(PROJECT.ENDED_AT, life.endedAt())
                .set(PROJECT.PLATFORM_NUMBER, life.platformNumber())
                .set(PROJECT.PLATFORM_AT, life.platformAt())
                .set(PROJECT.CHANGED_AT, today.now())
                .set(PROJECT.CHANGED_BY, who.id())
                .set(PROJECT.CHANGED_UNIT, who.unit().id())
                .where(PROJECT.ID.eq(project.id()))
                .execute();
    }
}
