package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.util.List;
import java.util.UUID;
import org.huxin.server.project.VerifiedArrears;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Cases in which wages of a project were found to be owed: the clue of a case names the project. */
@Component
class ArrearsOfProject implements VerifiedArrears {

    private final DSLContext db;

    ArrearsOfProject(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Arrears> ofProject(String jurisdiction, UUID project) {
        return db.select(LABOUR_CASE.ID, LABOUR_CASE.NUMBER, LABOUR_CASE.EMPLOYER, LABOUR_CASE.VERIFIED_FEN)
                .from(LABOUR_CASE)
                .join(CLUE)
                .on(CLUE.ID.eq(LABOUR_CASE.CLUE))
                .where(CLUE.PROJECT_ID.eq(project))
                .and(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .and(LABOUR_CASE.VERIFIED_FEN.gt(0L))
                .orderBy(LABOUR_CASE.OPENED_AT, LABOUR_CASE.ID)
                .fetch(row -> new Arrears(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
