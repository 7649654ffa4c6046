package org.huxin.server.wage.sheet;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageProjects;
import org.springframework.stereotype.Component;

/** Opens a sheet to whoever may do something with it, and closes it when that is done. */
@Component
class OpenSheet {

    private final WageSheets sheets;
    private final HandIns owed;
    private final WageProjects projects;
    private final MonthLedger months;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    OpenSheet(
            WageSheets sheets,
            HandIns owed,
            WageProjects projects,
            MonthLedger months,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.sheets = sheets;
        this.owed = owed;
        this.projects = projects;
        this.months = months;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** A sheet about which something is done. */
    record Opened(Project project, WageSheetRecord row, SheetAct act, ActingOfficer who, LocalDateTime at) {

        YearMonth month() {
            return YearMonth.from(row.getMonth());
        }

        SheetState state() {
            return SheetState.of(row.getState());
        }
    }

    /**
     * The sheet, held until this transaction ends.
     *
     * @param version at which the officer saw it
     * @throws NotFound if there is none, or it is not for the officer's eyes
     * @throws org.huxin.server.kernel.NotPermitted if the act is not this officer's
     * @throws CommandRefused {@code sheet.changed} if somebody was quicker, {@code sheet.state} if it does not fit
     */
    Opened require(UUID id, long version, SheetAct act) {
        owed.hold(sheets.require(id));
        var row = sheets.requireForUpdate(id);
        var project = projects.open(row.getProject(), act);
        projects.requireFirm(project, row.getEmployer());
        if (row.getVersion() != version) {
            throw new CommandRefused("sheet.changed", "这张工资表刚刚被改过，请看清变化后再操作").with("version", row.getVersion());
        }
        var state = SheetState.of(row.getState());
        if (!state.acts().contains(act)) {
            throw new CommandRefused(
                    "sheet.state", "工资表现在是“%s”，不能%s".formatted(state.word().label(), act.label()));
        }
        return new Opened(project, row, act, current.get(), today.now());
    }

    /** Its lines may have changed: sums them anew, here and in the ledger of the month. */
    void linesChanged(Opened opened) {
        sheets.sum(opened.row().getId());
        months.changed(List.of(new ProjectMonth(opened.row().getProject(), opened.month())));
    }

    /** Writes what was changed of the sheet itself, and that it was done. */
    void done(Opened opened, Map<String, ?> detail) {
        sheets.save(opened.row());
        audit.append(opened.act().fact(), "wage_sheet:" + opened.row().getId(), detail);
    }
}
