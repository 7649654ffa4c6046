package org.huxin.server.supervision.hazard;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.HAZARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.HazardRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
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
    private static final Field<Boolean> ENDED =
            field(coalesce(HAZARD.HANDLED_AT, HAZARD.WITHDRAWN_AT).isNotNull());

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

    /** Which of them. @param mine those that the officer's own unit is to put right */
    record Filter(
            boolean open,
            boolean mine,
            @Nullable UUID warning,
            @Nullable UUID project) {}

    /** What is not yet put right stands on top, the latest first. */
    Page<HazardView> page(Filter filter, @Nullable String after, int size) {
        var rows = db.select(HAZARD.fields())
                .from(HAZARD)
                .leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(HAZARD.PROJECT))
                .where(current.get().scope().on(SCOPE))
                .and(filter.open() ? not(ENDED) : noCondition())
                .and(filter.mine() ? HAZARD.UNIT.eq(current.get().unit().id()) : noCondition())
                .and(filter.warning() == null ? noCondition() : HAZARD.WARNING.eq(filter.warning()))
                .and(filter.project() == null ? noCondition() : HAZARD.PROJECT.eq(filter.project()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 3)))
                .orderBy(ENDED, HAZARD.FOUND_AT.desc(), HAZARD.ID.desc())
                .limit(size + 1)
                .fetch(this::view);
        return Page.cut(rows, size, one -> Cursor.at(one.ended(), one.foundAt(), one.id()));
    }

    private static Condition behind(Cursor cursor) {
        var ended = inline(Boolean.parseBoolean(cursor.key(0)));
        return ENDED.gt(ended)
                .or(ENDED.eq(ended).and(row(HAZARD.FOUND_AT, HAZARD.ID).lt(cursor.moment(1), cursor.id(2))));
    }

    private HazardView view(Record found) {
        return HazardView.of(found.into(HAZARD), directory, current.get(), today.now());
    }

    /** @throws NotFound if there is none, or none that the officer may see */
    HazardView require(UUID id) {
        return visible(id).orElseThrow(() -> new NotFound("风险隐患", id.toString()));
    }

    Optional<HazardView> visible(UUID id) {
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

    /** @throws CommandRefused {@code hazard.handled}, {@code hazard.withdrawn}; {@code hazard.changed} if somebody was quicker */
    static void requireOpen(HazardRecord row, long version) {
        if (row.getHandledAt() != null) {
            throw new CommandRefused("hazard.handled", "这条隐患已经处置");
        }
        if (row.getWithdrawnAt() != null) {
            throw new CommandRefused("hazard.withdrawn", "这条隐患已经撤回");
        }
        if (row.getVersion() != version) {
            throw new CommandRefused("hazard.changed", "这条隐患刚刚有了变化，请看过最新情况再办");
        }
    }
}
