package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.falseCondition;

import org.huxin.server.project.OwesWages;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases in which wages were found to be owed and that have not ended. */
@Component
class OpenArrears implements OwesWages {

    private final DSLContext db;

    OpenArrears(DSLContext db) {
        this.db = db;
    }

    @Override
    public int openCases(String jurisdiction, String name, @Nullable String creditCode) {
        return db.fetchCount(db.selectOne()
                .from(LABOUR_CASE)
                .join(CLUE)
                .on(CLUE.ID.eq(LABOUR_CASE.CLUE))
                .where(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .and(LABOUR_CASE.VERIFIED_FEN.gt(0L))
                .and(LABOUR_CASE
                        .EMPLOYER
                        .eq(name)
                        .or(creditCode == null ? falseCondition() : CLUE.EMPLOYER_CODE.eq(creditCode))));
    }
}
