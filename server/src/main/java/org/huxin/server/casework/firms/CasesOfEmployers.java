package org.huxin.server.casework.firms;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.casework.EmployerMatters;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.enterprises.Enterprise;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who the employer of a case is from the case and the clue that it came from. */
@Component
class CasesOfEmployers implements EmployerMatters {

    private final DSLContext db;
    private final CurrentOfficer current;

    CasesOfEmployers(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<FoundTrue> foundTrue(UUID caseId) {
        return db.select(LABOUR_CASE.fields())
                .select(CLUE.EMPLOYER_CODE)
                .from(LABOUR_CASE)
                .join(CLUE)
                .on(CLUE.ID.eq(LABOUR_CASE.CLUE))
                .where(LABOUR_CASE.ID.eq(caseId))
                .and(LABOUR_CASE.VERIFIED_FEN.gt(0L))
                .fetchOptional(row -> new FoundTrue(
                        caseId,
                        row.get(LABOUR_CASE.NUMBER),
                        row.get(LABOUR_CASE.EMPLOYER),
                        row.get(CLUE.EMPLOYER_CODE),
                        row.get(LABOUR_CASE.FIELD),
                        row.get(LABOUR_CASE.REGION),
                        row.get(LABOUR_CASE.UNIT),
                        row.get(LABOUR_CASE.VERIFIED_FEN),
                        Objects.requireNonNullElse(row.get(LABOUR_CASE.VERIFIED_PERSONS), 0)));
    }

    /** A clue that gives a code is about the firm of that code; one without, about the firm of that name. */
    @Override
    public Map<UUID, Integer> openClues(String jurisdiction, Collection<Enterprise> firms) {
        var byName = new HashMap<String, UUID>();
        var byCode = new HashMap<String, UUID>();
        for (var firm : firms) {
            byName.put(firm.name(), firm.id());
            if (firm.creditCode() != null) {
                byCode.put(firm.creditCode(), firm.id());
            }
        }
        var open = new HashMap<UUID, Integer>();
        db.select(CLUE.EMPLOYER, CLUE.EMPLOYER_CODE, count())
                .from(CLUE)
                .where(current.require(Permission.CASE_READ).scope().on(Ledger.SCOPE))
                .and(CLUE.JURISDICTION.eq(jurisdiction))
                .and(CLUE.STAGE.in(FirmClues.UNSOLVED))
                .and(CLUE.EMPLOYER
                        .eq(any(byName.keySet().toArray(String[]::new)))
                        .or(CLUE.EMPLOYER_CODE.eq(any(byCode.keySet().toArray(String[]::new)))))
                .groupBy(CLUE.EMPLOYER, CLUE.EMPLOYER_CODE)
                .forEach(row -> {
                    var firm = meant(row.value1(), row.value2(), byName, byCode);
                    if (firm != null) {
                        open.merge(firm, row.value3(), Integer::sum);
                    }
                });
        return open;
    }

    private static @Nullable UUID meant(
            String name, @Nullable String code, Map<String, UUID> byName, Map<String, UUID> byCode) {
        var coded = code == null ? null : byCode.get(code);
        return coded == null ? byName.get(name) : coded;
    }
}
