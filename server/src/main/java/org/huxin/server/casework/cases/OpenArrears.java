package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.project.OwesWages;
import org.huxin.server.project.ProjectArrears;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Cases in which wages were found to be owed and that have not ended. */
@Component
class OpenArrears implements OwesWages, ProjectArrears {

    private final DSLContext db;

    OpenArrears(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Integer> openCases(String jurisdiction, Collection<Firm> firms) {
        var names = firms.stream().map(Firm::name).toArray(String[]::new);
        var codes =
                firms.stream().map(Firm::creditCode).filter(Objects::nonNull).toArray(String[]::new);
        var open = db.select(LABOUR_CASE.EMPLOYER, CLUE.EMPLOYER_CODE)
                .from(LABOUR_CASE)
                .join(CLUE)
                .on(CLUE.ID.eq(LABOUR_CASE.CLUE))
                .where(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .and(LABOUR_CASE.VERIFIED_FEN.gt(0L))
                .and(LABOUR_CASE.EMPLOYER.eq(any(names)).or(CLUE.EMPLOYER_CODE.eq(any(codes))))
                .fetch();
        var count = new HashMap<UUID, Integer>();
        for (var one : open) {
            firms.stream()
                    .filter(firm -> firm.name().equals(one.value1())
                            || firm.creditCode() != null && firm.creditCode().equals(one.value2()))
                    .forEach(firm -> count.merge(firm.id(), 1, Integer::sum));
        }
        return count;
    }

    @Override
    public int openCases(String jurisdiction, UUID project) {
        return db.fetchCount(db.select(LABOUR_CASE.ID)
                .from(LABOUR_CASE)
                .join(CLUE)
                .on(CLUE.ID.eq(LABOUR_CASE.CLUE))
                .where(CLUE.PROJECT_ID.eq(project))
                .and(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull()));
    }
}
