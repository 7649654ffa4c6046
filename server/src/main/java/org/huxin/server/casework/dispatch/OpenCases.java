package org.huxin.server.casework.dispatch;

import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.util.HashMap;
import java.util.Map;
import org.huxin.server.casework.cases.CaseLedger;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Cases that are not closed. */
@Repository
class OpenCases {

    private final DSLContext db;

    OpenCases(DSLContext db) {
        this.db = db;
    }

    /** By place or unit; the empty key for neither. */
    Map<String, Integer> count(ActingOfficer officer, Grouping grouping) {
        var by = grouping == Grouping.PLACE ? LABOUR_CASE.REGION : LABOUR_CASE.UNIT;
        var found = new HashMap<String, Integer>();
        db.select(by, DSL.count())
                .from(LABOUR_CASE)
                .where(officer.scope().on(CaseLedger.SCOPE))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .groupBy(by)
                .forEach(row -> found.put(row.value1() == null ? "" : row.value1(), row.value2()));
        return found;
    }
}
