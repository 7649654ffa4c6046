package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.ScopeColumns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 案件办理台账: the same rows for the screen and the export, cut to what the officer may see, newest first. */
@Repository
public class CaseLedger {

    /** By what a data scope cuts the ledger. */
    public static final ScopeColumns SCOPE = new ScopeColumns(
            LABOUR_CASE.JURISDICTION,
            LABOUR_CASE.REGION,
            LABOUR_CASE.FIELD,
            List.of(LABOUR_CASE.UNIT, LABOUR_CASE.INDUSTRY_UNIT, LABOUR_CASE.TERRITORY_UNIT),
            LABOUR_CASE.SOURCE_UNIT,
            List.of(LABOUR_CASE.PARTAKERS));

    private static final int FETCH = 1_000;

    private final DSLContext db;
    private final Directory directory;

    CaseLedger(DSLContext db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    Page<LabourCaseRecord> page(CaseFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var rows = db.selectFrom(LABOUR_CASE)
                .where(condition(filter, officer))
                .and(after == null ? noCondition() : after(Cursor.decode(after, 2)))
                .orderBy(LABOUR_CASE.OPENED_AT.desc(), LABOUR_CASE.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.getOpenedAt(), last.getId()));
    }

    /** Every row in order, a batch in memory at a time. */
    void each(CaseFilter filter, ActingOfficer officer, Consumer<LabourCaseRecord> reader) {
        try (var rows = db.selectFrom(LABOUR_CASE)
                .where(condition(filter, officer))
                .orderBy(LABOUR_CASE.OPENED_AT.desc(), LABOUR_CASE.ID.desc())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    private Condition condition(CaseFilter filter, ActingOfficer officer) {
        var regions = filter.region() == null
                ? Set.<String>of()
                : directory.regionsWithin(officer.jurisdiction(), filter.region());
        return officer.scope().on(SCOPE).and(filter.condition(regions));
    }

    private static Condition after(Cursor cursor) {
        try {
            return row(LABOUR_CASE.OPENED_AT, LABOUR_CASE.ID).lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException noMoment) {
            throw Cursor.bad();
        }
    }
}
