package org.huxin.server.wage.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayTermsRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.WageProjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pay day that the contracts agree; months whose sheet is still owed are due by the new day. */
@Service
class SetPayDay {

    /**
     * @param payDay day of the month; the last one where a month is shorter
     * @param monthsAfter 0 for the month worked, 1 for the one that follows
     */
    record Command(
            @Min(value = 1, message = "支付日应为1至31") @Max(value = 31, message = "支付日应为1至31")
            int payDay,

            @Min(value = 0, message = "只能是当月或者次月") @Max(value = 1, message = "只能是当月或者次月")
            int monthsAfter) {}

    private final WageProjects projects;
    private final PayTerms terms;
    private final HandIns owed;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    SetPayDay(WageProjects projects, PayTerms terms, HandIns owed, CurrentOfficer current, Audit audit, Today today) {
        this.projects = projects;
        this.terms = terms;
        this.owed = owed;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    void handle(UUID id, Command told) {
        var project = projects.open(id, SheetAct.SET_PAY_DAY);
        var row = new PayTermsRecord();
        row.setProject(id);
        row.setPayDay(told.payDay());
        row.setMonthsAfter(told.monthsAfter());
        row.setRecordedAt(today.now());
        row.setRecordedBy(current.get().id());
        terms.save(row);
        owed.dueAnew(project);
        audit.append(
                SheetAct.SET_PAY_DAY.fact(),
                project.subject(),
                Map.of("day", told.payDay(), "monthsAfter", told.monthsAfter()));
    }
}
