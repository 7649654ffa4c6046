package org.huxin.server.project.orders;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.RECTIFICATION_ORDER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Act.Party;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All orders. Whoever changes one holds its project first. */
@Repository
class Orders {

    static final String PREFIX = "order:";

    private final DSLContext db;
    private final Today today;

    Orders(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    static String subject(UUID order) {
        return PREFIX + order;
    }

    /** The firm of a project that an order can be given to; empty while nobody has named it. */
    Optional<UUID> firm(UUID project, Party party) {
        return Optional.ofNullable(db.fetchValue(
                party == Party.OWNER ? CONSTRUCTION_PROJECT.OWNER : CONSTRUCTION_PROJECT.CONTRACTOR,
                CONSTRUCTION_PROJECT.ID.eq(project)));
    }

    /** @throws NotFound also for an order of another project */
    RectificationOrderRecord of(UUID project, UUID id) {
        return db.fetchOptional(
                        RECTIFICATION_ORDER, RECTIFICATION_ORDER.ID.eq(id).and(RECTIFICATION_ORDER.PROJECT.eq(project)))
                .orElseThrow(() -> new NotFound("责令改正", id.toString()));
    }

    /** In the order in which they were issued. */
    List<RectificationOrderRecord> of(UUID project) {
        return db.selectFrom(RECTIFICATION_ORDER)
                .where(RECTIFICATION_ORDER.PROJECT.eq(project))
                .orderBy(RECTIFICATION_ORDER.PLACE)
                .fetch();
    }

    /** Those by which works stand still. */
    List<RectificationOrderRecord> stopping(UUID project) {
        return of(project).stream()
                .filter(one -> one.getStoppedAt() != null && one.getLiftedAt() == null)
                .toList();
    }

    void add(RectificationOrderRecord row) {
        db.executeInsert(row);
    }

    void save(RectificationOrderRecord row) {
        db.executeUpdate(row);
    }

    /** @return false if it is there already */
    boolean receive(UUID paper, LocalDateTime at) {
        return db.update(RECTIFICATION_ORDER)
                        .set(RECTIFICATION_ORDER.RECEIVED_AT, at)
                        .where(RECTIFICATION_ORDER.PAPER.eq(paper))
                        .and(RECTIFICATION_ORDER.RECEIVED_AT.isNull())
                        .execute()
                > 0;
    }

    /**
     * Orders of all projects that an officer may see, newest first.
     *
     * @param state open (in its term), overdue, corrected, handled or stopped; null for all that were not withdrawn
     * @throws CommandRefused {@code order.bad_state}
     */
    Page<RectificationOrderRecord> page(
            @Nullable String state, @Nullable String ground, ActingOfficer officer, @Nullable String after, int size) {
        var found = db.select(RECTIFICATION_ORDER.fields())
                .from(RECTIFICATION_ORDER)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(RECTIFICATION_ORDER.PROJECT))
                .where(officer.scope().on(Projects.SCOPE))
                .and(RECTIFICATION_ORDER.WITHDRAWN_AT.isNull())
                .and(condition(state, today.date()))
                .and(ground == null ? noCondition() : RECTIFICATION_ORDER.GROUND.eq(ground))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(RECTIFICATION_ORDER.ISSUED_AT.desc(), RECTIFICATION_ORDER.ID.desc())
                .limit(size + 1)
                .fetchInto(RECTIFICATION_ORDER);
        return Page.cut(found, size, last -> Cursor.at(last.getIssuedAt(), last.getId()));
    }

    /** @throws NotFound also for an order outside the officer's scope */
    RectificationOrderRecord visible(UUID id, ActingOfficer officer) {
        return db.select(RECTIFICATION_ORDER.fields())
                .from(RECTIFICATION_ORDER)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(RECTIFICATION_ORDER.PROJECT))
                .where(RECTIFICATION_ORDER.ID.eq(id))
                .and(officer.scope().on(Projects.SCOPE))
                .fetchOptionalInto(RECTIFICATION_ORDER)
                .orElseThrow(() -> new NotFound("责令改正", id.toString()));
    }

    private static Condition condition(@Nullable String state, LocalDate day) {
        var uncorrected = RECTIFICATION_ORDER.CORRECTED_AT.isNull();
        return switch (state) {
            case null -> noCondition();
            case "open" -> uncorrected.and(RECTIFICATION_ORDER.DUE_ON.ge(day));
            case "overdue" -> uncorrected.and(RECTIFICATION_ORDER.DUE_ON.lt(day));
            case "corrected" -> uncorrected.not();
            case "handled" -> RECTIFICATION_ORDER.HANDLED_AT.isNotNull();
            case "stopped" -> RECTIFICATION_ORDER.STOPPED_AT.isNotNull().and(RECTIFICATION_ORDER.LIFTED_AT.isNull());
            default ->
                throw CommandRefused.field(
                        "order.bad_state", "state", "状态只能是 open、overdue、corrected、handled 或 stopped");
        };
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(RECTIFICATION_ORDER.ISSUED_AT, RECTIFICATION_ORDER.ID)
                    .lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }
}
