package org.huxin.server.casework.dispatch;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huxin.server.casework.OpenMatters;
import org.huxin.server.casework.clues.Stage;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Clues and cases that are not settled. */
@Repository
class UnsettledMatters implements OpenMatters {

    private static final List<String> UNSOLVED = Arrays.stream(Stage.values())
            .filter(Stage::unsolved)
            .map(Stage::name)
            .toList();

    private final DSLContext db;

    UnsettledMatters(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Matter> of(String jurisdiction) {
        var found = new ArrayList<Matter>();
        db.select(CLUE.ID, CLUE.NUMBER, CLUE.EMPLOYER, CLUE.PROJECT)
                .from(CLUE)
                .where(CLUE.JURISDICTION.eq(jurisdiction))
                .and(CLUE.STAGE.in(UNSOLVED))
                .andNotExists(selectOne().from(LABOUR_CASE).where(LABOUR_CASE.CLUE.eq(CLUE.ID)))
                .orderBy(CLUE.RECEIVED_AT, CLUE.ID)
                .forEach(row -> found.add(
                        new Matter(Kind.CLUE, row.value1(), row.value2(), label(row.value3(), row.value4()))));
        db.select(LABOUR_CASE.ID, LABOUR_CASE.NUMBER, LABOUR_CASE.EMPLOYER, LABOUR_CASE.PROJECT)
                .from(LABOUR_CASE)
                .where(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .orderBy(LABOUR_CASE.OPENED_AT, LABOUR_CASE.ID)
                .forEach(row -> found.add(
                        new Matter(Kind.CASE, row.value1(), row.value2(), label(row.value3(), row.value4()))));
        return found;
    }

    private static String label(String employer, @Nullable String project) {
        return project == null ? employer : employer + " · " + project;
    }
}
