package org.huxin.server.wage.sheet;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts new lines into the sheet of a firm for a month: into the one that is still open, or into a new one. */
@Component
class DrawUp {

    private final WageSheets sheets;
    private final HandIns owed;
    private final MonthLedger months;
    private final CurrentOfficer current;
    private final Today today;

    DrawUp(WageSheets sheets, HandIns owed, MonthLedger months, CurrentOfficer current, Today today) {
        this.sheets = sheets;
        this.owed = owed;
        this.months = months;
        this.current = current;
        this.today = today;
    }

    /** What a sheet is of. @param team null for the whole firm */
    record Of(Project project, UUID employer, @Nullable UUID team, YearMonth month) {}

    /** Writes the lines of a sheet that has none. */
    @FunctionalInterface
    interface Lines {
        void write(WageSheetRecord sheet);
    }

    /**
     * Replaces all lines; what was confirmed of them is no longer.
     *
     * @param source {@code attendance} or {@code file}
     * @throws CommandRefused {@code sheet.closed} once it was handed in
     */
    UUID lines(Of of, String source, @Nullable UUID file, Lines lines) {
        var due = owed.owed(of.project(), of.employer(), of.month());
        var known = sheets.live(of.project().id(), of.employer(), of.team(), of.month());
        known.map(WageSheetRecord::getState).map(SheetState::of).ifPresent(DrawUp::requireOpen);
        var row = known.orElseGet(() -> begun(of));
        row.setSource(source);
        row.setFile(file);
        row.setDueOn(due.getDueOn());
        row.setPayOn(due.getPayOn());
        if (known.isPresent()) {
            if (SheetState.of(row.getState()) == SheetState.CONFIRMING) {
                row.setState(SheetState.DRAFT.code());
            }
            sheets.forgetLines(row.getId());
            sheets.save(row);
        } else {
            sheets.add(row);
        }
        lines.write(row);
        sheets.sum(row.getId());
        months.changed(List.of(new ProjectMonth(of.project().id(), of.month())));
        return row.getId();
    }

    static void requireOpen(SheetState state) {
        if (!state.open()) {
            throw new CommandRefused(
                    "sheet.closed",
                    "这个月的工资表已经交给总包单位（%s），退回以后才能改".formatted(state.word().label()));
        }
    }

    private WageSheetRecord begun(Of of) {
        var row = new WageSheetRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(of.project().jurisdiction());
        row.setProject(of.project().id());
        row.setEmployer(of.employer());
        row.setTeam(of.team());
        row.setMonth(of.month().atDay(1));
        row.setVersion(1L);
        row.setState(SheetState.DRAFT.code());
        row.setLines(0);
        row.setDueFen(0L);
        row.setRecordedAt(today.now());
        row.setRecordedBy(current.get().id());
        return row;
    }
}
