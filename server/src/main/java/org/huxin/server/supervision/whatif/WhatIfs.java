package org.huxin.server.supervision.whatif;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WARNING_ACT;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.huxin.db.supervision.Tables.WHAT_IF;
import static org.huxin.db.supervision.Tables.WHAT_IF_LINE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.WhatIfLineRecord;
import org.huxin.db.supervision.tables.records.WhatIfRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All what-ifs with what came out. */
@Repository
class WhatIfs {

    static final String WAITING = "waiting";
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    private final DSLContext db;

    WhatIfs(DSLContext db) {
        this.db = db;
    }

    void add(WhatIfRecord row) {
        db.executeInsert(row);
    }

    void save(WhatIfRecord row) {
        db.executeUpdate(row);
    }

    /** @throws NotFound if the place has none of that id */
    WhatIfRecord require(String jurisdiction, UUID id) {
        return db.selectFrom(WHAT_IF)
                .where(WHAT_IF.ID.eq(id))
                .and(WHAT_IF.JURISDICTION.eq(jurisdiction))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("试算", id.toString()));
    }

    WhatIfRecord hold(UUID id) {
        return db.selectFrom(WHAT_IF).where(WHAT_IF.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** Starts anew: whatever a run left that was cut off is forgotten. */
    WhatIfRecord begin(UUID id, int projects) {
        var row = hold(id);
        db.deleteFrom(WHAT_IF_LINE).where(WHAT_IF_LINE.RUN.eq(id)).execute();
        row.setState(RUNNING);
        row.setProjects(projects);
        row.setDone(0);
        save(row);
        return row;
    }

    /** Keeps what a batch of projects gave, and how far the run has come. */
    void keep(UUID id, int projects, Collection<WhatIfLineRecord> lines) {
        db.batchInsert(lines).execute();
        db.update(WHAT_IF)
                .set(WHAT_IF.DONE, WHAT_IF.DONE.plus(projects))
                .where(WHAT_IF.ID.eq(id))
                .execute();
    }

    void end(UUID id, String state) {
        db.update(WHAT_IF).set(WHAT_IF.STATE, state).where(WHAT_IF.ID.eq(id)).execute();
    }

    /** A warning that was raised, with the last thing that an officer found of it; null while nobody has looked. */
    record Raised(UUID id, @Nullable String found) {}

    /** By the hash that names the trouble. */
    Map<String, Raised> raised(Collection<UUID> watched, String rule) {
        var ids = watched.toArray(UUID[]::new);
        var looked = db.select(WARNING_ACT.WARNING, WARNING_ACT.ACT)
                .distinctOn(WARNING_ACT.WARNING)
                .from(WARNING_ACT)
                .where(WARNING_ACT.ACT.startsWith("check."))
                .orderBy(WARNING_ACT.WARNING, WARNING_ACT.VERSION.desc())
                .asTable("looked");
        var act = looked.field(WARNING_ACT.ACT);
        return db.select(WARNING.FINDING, WARNING.ID, act)
                .from(WARNING)
                .leftJoin(looked)
                .on(looked.field(WARNING_ACT.WARNING).eq(WARNING.ID))
                .where(WARNING.PROJECT.eq(any(ids)).or(WARNING.FIRM.eq(any(ids))))
                .and(WARNING.RULE.eq(rule))
                .fetchMap(WARNING.FINDING, row -> new Raised(row.value2(), found(row.value3())));
    }

    private static @Nullable String found(@Nullable String act) {
        return act == null ? null : act.substring(act.indexOf('.') + 1);
    }

    /** Of those that stand under both readings, how many get another grade. */
    int regraded(UUID run) {
        return db.fetchCount(
                WHAT_IF_LINE, WHAT_IF_LINE.RUN.eq(run).and(WHAT_IF_LINE.TRIED_GRADE.ne(WHAT_IF_LINE.GRADE)));
    }

    /** How many lines of a kind lie in a place. */
    record Counted(String change, String found, @Nullable String region, int count) {}

    List<Counted> counts(UUID run) {
        var region = coalesce(CONSTRUCTION_PROJECT.REGION, WATCHED_FIRM.REGION);
        return among(db.select(WHAT_IF_LINE.CHANGE, WHAT_IF_LINE.FOUND, region, count())
                        .from(WHAT_IF_LINE))
                .where(WHAT_IF_LINE.RUN.eq(run))
                .groupBy(WHAT_IF_LINE.CHANGE, WHAT_IF_LINE.FOUND, region)
                .fetch(row -> new Counted(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static <R extends Record> SelectOnConditionStep<R> among(SelectJoinStep<R> lines) {
        return lines.leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(WHAT_IF_LINE.PROJECT))
                .leftJoin(WATCHED_FIRM)
                .on(WATCHED_FIRM.ID.eq(WHAT_IF_LINE.FIRM))
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE));
    }

    /** A line with what its project or firm is called. */
    record Named(WhatIfLineRecord line, String number, String name) {}

    /** In the order in which they were found. */
    Page<Named> lines(UUID run, @Nullable String change, @Nullable String after, int size) {
        var number = coalesce(CONSTRUCTION_PROJECT.NUMBER, ENTERPRISE.CREDIT_CODE, inline(""));
        var name = coalesce(CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME);
        var rows = among(db.select(WHAT_IF_LINE.fields()).select(number, name).from(WHAT_IF_LINE))
                .where(WHAT_IF_LINE.RUN.eq(run))
                .and(change == null || change.isBlank() ? noCondition() : WHAT_IF_LINE.CHANGE.eq(change))
                .and(after == null ? noCondition() : WHAT_IF_LINE.SEQ.gt(seq(after)))
                .orderBy(WHAT_IF_LINE.SEQ)
                .limit(size + 1)
                .fetch(row -> new Named(row.into(WHAT_IF_LINE), row.get(number), row.get(name)));
        return Page.cut(rows, size, last -> Cursor.at(last.line().getSeq()));
    }

    private static int seq(String after) {
        try {
            return Integer.parseInt(Cursor.decode(after, 1).key(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
