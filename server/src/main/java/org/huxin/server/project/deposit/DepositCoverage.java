package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** 覆盖率: how many projects under way, and how many firms, have their deposits in full, short, or not at all. */
@Repository
class DepositCoverage {

    private static final int WHOLE = 100;

    private final DSLContext db;
    private final DepositList list;
    private final Supervision supervision;
    private final Today today;

    DepositCoverage(DSLContext db, DepositList list, Supervision supervision, Today today) {
        this.db = db;
        this.list = list;
        this.supervision = supervision;
        this.today = today;
    }

    /**
     * @param total of those of which a deposit is asked now
     * @param states how many stand in each state, by its code
     * @param covered full or waived
     * @param percent covered in a hundred, rounded down, so that only all are a hundred; a hundred of none
     */
    record Share(int total, Map<String, Integer> states, int covered, int percent) {

        private static Share of(Map<DepositState, Integer> counted) {
            var states = new LinkedHashMap<String, Integer>();
            for (var state : DepositState.values()) {
                states.put(state.code(), counted.getOrDefault(state, 0));
            }
            var total = states.values().stream().mapToInt(Integer::intValue).sum();
            var covered = counted.getOrDefault(DepositState.FULL, 0) + counted.getOrDefault(DepositState.WAIVED, 0);
            return new Share(total, states, covered, total == 0 ? WHOLE : covered * WHOLE / total);
        }
    }

    /**
     * @param firms a firm is in full if all its projects are, and without if none has anything
     * @param maySweep whether the officer's unit supervises deposits
     */
    record Coverage(Share projects, Share firms, boolean maySweep) {}

    Coverage of(DepositList.Filter filter, ActingOfficer officer) {
        var state = Standing.state(today.date()).as("state");
        var one = db.select(CONSTRUCTION_PROJECT.CONTRACTOR, state)
                .from(CONSTRUCTION_PROJECT)
                .where(list.condition(filter, officer))
                .and(CONSTRUCTION_PROJECT.ENDED_AT.isNull())
                .asTable("one");
        var stands = Objects.requireNonNull(one.field(state));
        var contractor = Objects.requireNonNull(one.field(CONSTRUCTION_PROJECT.CONTRACTOR));
        var projects =
                counted(db.select(stands, count()).from(one).groupBy(stands).fetchMap(stands, row -> row.value2()));
        Field<String> firm = when(
                        boolAnd(stands.in(DepositState.FULL.code(), DepositState.WAIVED.code())),
                        inline(DepositState.FULL.code()))
                .when(boolAnd(stands.eq(DepositState.NONE.code())), inline(DepositState.NONE.code()))
                .otherwise(inline(DepositState.SHORT.code()))
                .as("firm");
        var firms = db.select(contractor, firm)
                .from(one)
                .where(contractor.isNotNull())
                .groupBy(contractor)
                .asTable("firms");
        var firmState = field(name("firm"), String.class);
        return new Coverage(
                Share.of(projects),
                Share.of(counted(db.select(firmState, count())
                        .from(firms)
                        .groupBy(firmState)
                        .fetchMap(firmState, row -> row.value2()))),
                supervision.keepsAgencies(officer));
    }

    private static Map<DepositState, Integer> counted(Map<String, Integer> byCode) {
        var counted = new EnumMap<DepositState, Integer>(DepositState.class);
        byCode.forEach((code, number) -> counted.put(DepositState.of(code), number));
        return counted;
    }
}
