package org.huxin.server.supervision.hazard;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.HAZARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.HazardRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All hazards, each seen by whoever sees its project, by the unit that is to put it right and by the one that told it. */
@Repository
class Hazards {

    static final String PREFIX = "hazard:";

    private static final ScopeColumns SCOPE = new ScopeColumns(
            HAZARD.JURISDICTION,
            Projects.SCOPE.region(),
            Projects.SCOPE.field(),
            Stream.concat(Projects.SCOPE.units().stream(), Stream.of(HAZARD.UNIT, HAZARD.RAISED_UNIT))
                    .toList(),
            Projects.SCOPE.source(),
            Projects.SCOPE.helpers(),
            Projects.SCOPE.stateCompany(),
            Projects.SCOPE.government());

    /** As the index writes it. */
    private static final Field<Boolean> HANDLED = field(HAZARD.HANDLED_AT.isNotNull());

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Directory directory;
    private final Today today;

    Hazards(DSLContext db, CurrentOfficer current, Directory directory, Today today) {
        this.db = db;
        this.current = current;
        this.directory = directory;
        this.today = today;
    }

    /**
     * One hazard.
     *
     * @param state to_prevent until measure, person and result are told, then handled
     * @param minutes since it was found, until it was handled or until now
     * @param days calendar days of the same
     * @param mayRespond whether the acting officer may tell what was done
     */
    record View(
            UUID id,
            long version,
            @Nullable UUID warning,
            @Nullable UUID project,
            String about,
            String what,
            @Nullable Named unit,
            @Nullable Named raisedUnit,
            LocalDateTime foundAt,
            String state,
            @Nullable String measure,
            @Nullable String person,
            @Nullable String result,
            @Nullable LocalDateTime handledAt,
            long minutes,
            long days,
            boolean mayRespond) {}

    /** Which of them. @param mine those that the officer's own unit is to put right */
    record Filter(
            boolean open,
            boolean mine,
            @Nullable UUID warning,
            @Nullable UUID project) {}

    /** What is not yet put right stands on top, the latest first. */
    Page<View> page(Filter filter, @Nullable String after, int size) {
        var rows = db.select(HAZARD.fields())
                .from(HAZARD)
                .leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(HAZARD.PROJECT))
                .where(current.get().scope().on(SCOPE))
                .and(filter.open() ? HAZARD.HANDLED_AT.isNull() : noCondition())
                .and(filter.mine() ? HAZARD.UNIT.eq(current.get().unit().id()) : noCondition())
                .and(filter.warning() == null ? noCondition() : HAZARD.WARNING.eq(filter.warning()))
                .and(filter.project() == null ? noCondition() : HAZARD.PROJECT.eq(filter.project()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 3)))
                .orderBy(HANDLED, HAZARD.FOUND_AT.desc(), HAZARD.ID.desc())
                .limit(size + 1)
                .fetch(this::view);
        return Page.cut(rows, size, one -> Cursor.at(one.handledAt() != null, one.foundAt(), one.id()));
    }

    private static Condition behind(Cursor cursor) {
        var handled = inline(Boolean.parseBoolean(cursor.key(0)));
        return HANDLED.gt(handled)
                .or(HANDLED.eq(handled).and(row(HAZARD.FOUND_AT, HAZARD.ID).lt(cursor.moment(1), cursor.id(2))));
    }

    private View view(Record found) {
        var row = found.into(HAZARD);
        var until = row.getHandledAt() == null ? today.now() : row.getHandledAt();
        return new View(
                row.getId(),
                row.getVersion(),
                row.getWarning(),
                row.getProject(),
                row.getAbout(),
                row.getWhat(),
                directory.named(row.getUnit()),
                directory.named(row.getRaisedUnit()),
                row.getFoundAt(),
                row.getHandledAt() == null ? "to_prevent" : "handled",
                row.getMeasure(),
                row.getPerson(),
                row.getResult(),
                row.getHandledAt(),
                Duration.between(row.getFoundAt(), until).toMinutes(),
                ChronoUnit.DAYS.between(row.getFoundAt().toLocalDate(), until.toLocalDate()),
                row.getHandledAt() == null && HazardActs.mayRespond(row, current.get()));
    }

    /** @throws NotFound if there is none, or none that the officer may see */
    View require(UUID id) {
        return visible(id).orElseThrow(() -> new NotFound("风险隐患", id.toString()));
    }

    Optional<View> visible(UUID id) {
        return db.select(HAZARD.fields())
                .from(HAZARD)
                .leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(HAZARD.PROJECT))
                .where(current.get().scope().on(SCOPE))
                .and(HAZARD.ID.eq(id))
                .fetchOptional(this::view);
    }

    Optional<UUID> byRequest(String jurisdiction, String requestId) {
        return db.select(HAZARD.ID)
                .from(HAZARD)
                .where(HAZARD.JURISDICTION.eq(jurisdiction))
                .and(HAZARD.REQUEST_ID.eq(requestId))
                .fetchOptional(HAZARD.ID);
    }

    HazardRecord hold(UUID id) {
        require(id);
        return db.selectFrom(HAZARD).where(HAZARD.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** @return false where the same request has come before, be it in this very moment */
    boolean add(HazardRecord row) {
        return db.insertInto(HAZARD)
                        .set(row)
                        .onConflict(HAZARD.JURISDICTION, HAZARD.REQUEST_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void save(HazardRecord row) {
        db.executeUpdate(row);
    }
}
