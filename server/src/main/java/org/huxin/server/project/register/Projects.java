package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.NUMBER_SERIES;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.ScopeColumns;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All projects. */
@Repository
public class Projects {

    /** By what a data scope cuts the ledger. */
    public static final ScopeColumns SCOPE = new ScopeColumns(
            CONSTRUCTION_PROJECT.JURISDICTION,
            CONSTRUCTION_PROJECT.REGION,
            CONSTRUCTION_PROJECT.FIELD,
            List.of(
                    CONSTRUCTION_PROJECT.INDUSTRY_UNIT,
                    CONSTRUCTION_PROJECT.TERRITORY_UNIT,
                    CONSTRUCTION_PROJECT.OWN_PROJECT_OF,
                    CONSTRUCTION_PROJECT.OWNER_UNIT,
                    CONSTRUCTION_PROJECT.CONTRACTOR_UNIT),
            CONSTRUCTION_PROJECT.SOURCE_UNIT,
            List.of(),
            CONSTRUCTION_PROJECT.STATE_COMPANY);

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
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
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

    ConstructionProjectRecord row(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .and(current.get().scope().on(SCOPE))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("项目", id.toString()));
    }

    ConstructionProjectRecord rowForUpdate(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .forUpdate()
                .fetchSingle();
    }

    /** The owner of a project; null while nobody has named one. */
    @Nullable
    UUID owner(UUID project) {
        return db.fetchValue(CONSTRUCTION_PROJECT.OWNER, CONSTRUCTION_PROJECT.ID.eq(project));
    }

    Optional<UUID> byRequest(String jurisdiction, String requestId) {
        return db.select(CONSTRUCTION_PROJECT.ID)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq(jurisdiction))
                .and(CONSTRUCTION_PROJECT.REQUEST_ID.eq(requestId))
                .fetchOptional(CONSTRUCTION_PROJECT.ID);
    }

    Optional<UUID> byCode(String jurisdiction, String code) {
        return db.select(CONSTRUCTION_PROJECT.ID)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq(jurisdiction))
                .and(CONSTRUCTION_PROJECT.CODE.eq(code))
                .fetchOptional(CONSTRUCTION_PROJECT.ID);
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

    void add(Collection<ConstructionProjectRecord> rows) {
        db.batchInsert(rows).execute();
    }

    void add(ConstructionProjectRecord row) {
        db.executeInsert(row);
    }

    void save(ConstructionProjectRecord row) {
        db.executeUpdate(row);
    }

    /** Writes where the project stands, one version on, and who changed it last (四个台账: 更新时间、更新人). */
    void save(Project project, ActingOfficer who) {
        var life = project.life();
        db.update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.VERSION, project.version() + 1)
                .set(CONSTRUCTION_PROJECT.STEP, life.step())
                .set(CONSTRUCTION_PROJECT.STOPPED_SINCE, life.stoppedSince())
                .set(CONSTRUCTION_PROJECT.PLANNED_START, life.plannedStart())
                .set(CONSTRUCTION_PROJECT.STARTED_AT, life.startedAt())
                .set(CONSTRUCTION_PROJECT.ENDED_AT, life.endedAt())
                .set(CONSTRUCTION_PROJECT.PLATFORM_NUMBER, life.platformNumber())
                .set(CONSTRUCTION_PROJECT.PLATFORM_AT, life.platformAt())
                .set(CONSTRUCTION_PROJECT.CHANGED_AT, today.now())
                .set(CONSTRUCTION_PROJECT.CHANGED_BY, who.id())
                .set(CONSTRUCTION_PROJECT.CHANGED_UNIT, who.unit().id())
                .where(CONSTRUCTION_PROJECT.ID.eq(project.id()))
                .execute();
    }
}
