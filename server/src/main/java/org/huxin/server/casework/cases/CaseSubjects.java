package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CASE_ENTRY;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Cases for other modules: what a reference means, and who may read what a case carries. */
@Component
class CaseSubjects implements Subjects, CarriesAttachments {

    private static final String KIND = "case";

    private final DSLContext db;
    private final CurrentOfficer current;

    CaseSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference)
                .flatMap(id -> visible(LABOUR_CASE.ID.eq(id)))
                .map(row -> new Subject(KIND, row.getId().toString(), row.getNumber(), label(row)));
    }

    @Override
    public boolean shows(UUID attachment) {
        return visible(LABOUR_CASE.ID.in(select(CASE_ENTRY.CASE_ID)
                        .from(CASE_ENTRY)
                        .where(CASE_ENTRY.ATTACHMENTS.contains(new UUID[] {attachment}))))
                .isPresent();
    }

    private Optional<LabourCaseRecord> visible(Condition which) {
        var officer = current.get();
        return officer.may(Permission.CASE_READ)
                ? db.selectFrom(LABOUR_CASE)
                        .where(which)
                        .and(officer.scope().on(CaseLedger.SCOPE))
                        .limit(1)
                        .fetchOptional()
                : Optional.empty();
    }

    private static String label(LabourCaseRecord row) {
        return row.getProject() == null ? row.getEmployer() : row.getEmployer() + " · " + row.getProject();
    }
}
