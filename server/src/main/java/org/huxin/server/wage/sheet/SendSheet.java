package org.huxin.server.wage.sheet;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.huxin.db.wage.tables.records.SheetImportRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入工资表: takes a file and plans its reading; stops it, and has it go on. */
@Service
class SendSheet {

    private static final int LONGEST_NAME = 200;

    private final WageProjects projects;
    private final Employers employers;
    private final SheetImports imports;
    private final StagedLines staged;
    private final ImportFiles files;
    private final SchedulerClient jobs;
    private final OneTimeTask<String> task;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    SendSheet(
            WageProjects projects,
            Employers employers,
            SheetImports imports,
            StagedLines staged,
            ImportFiles files,
            DataSource database,
            OneTimeTask<String> importWageSheet,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.employers = employers;
        this.imports = imports;
        this.staged = staged;
        this.files = files;
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), importWageSheet)
                .build();
        this.task = importWageSheet;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** What a file is of. @param team null for the whole firm */
    record Of(
            UUID project,
            UUID employer,
            YearMonth month,
            @Nullable UUID team) {}

    /**
     * Plans the reading of a file that lies where {@link ImportFiles} has it.
     *
     * @throws CommandRefused {@code import.under_way} while another file of the same sheet is being read
     */
    @Transactional
    void first(UUID id, Of of, String fileName) {
        var project = projects.open(of.project(), SheetAct.IMPORT);
        employers.require(project, of.employer());
        employers.requireTeam(project, of.employer(), of.team());
        if (of.month().atDay(1).isAfter(today.date())) {
            throw CommandRefused.field("import.month", "month", "还没有到这个月");
        }
        var row = new SheetImportRecord();
        row.setId(id);
        row.setJurisdiction(project.jurisdiction());
        row.setProject(of.project());
        row.setEmployer(of.employer());
        row.setTeam(of.team());
        row.setMonth(of.month().atDay(1));
        row.setFileName(fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)));
        row.setState(SheetImports.WAITING);
        row.setLinesRead(0);
        row.setStopAsked(false);
        row.setProblems(0);
        row.setSentAt(today.now());
        row.setSentBy(current.get().id());
        imports.underWay(row).ifPresent(this::giveWay);
        plan(row);
        imports.add(row);
        audit.append(
                "wage.sheet_sent",
                project.subject(),
                Map.of("import", id, "month", of.month().toString()));
    }

    /** One that was stopped gives way to the new file. */
    private void giveWay(SheetImportRecord other) {
        if (!other.getState().equals(SheetImports.STOPPED)) {
            throw SheetImports.sameUnderWay();
        }
        staged.forget(other.getId());
        imports.end(other, SheetImports.WRONG, today.now());
        files.forget(other.getId());
    }

    @Transactional
    void stop(UUID id) {
        var row = permitted(id);
        if (row.getState().equals(SheetImports.WAITING)) {
            imports.end(row, SheetImports.STOPPED, today.now());
        } else if (row.getState().equals(SheetImports.READING)) {
            row.setStopAsked(true);
            imports.save(row);
        } else {
            throw new CommandRefused("import.ended", "导入已经结束，不能再停止");
        }
    }

    @Transactional
    void resume(UUID id) {
        var row = permitted(id);
        if (!row.getState().equals(SheetImports.STOPPED)) {
            throw new CommandRefused("import.not_stopped", "导入没有停止，不必继续");
        }
        row.setState(SheetImports.WAITING);
        row.setEndedAt(null);
        plan(row);
        imports.save(row);
    }

    private SheetImportRecord permitted(UUID id) {
        var seen = imports.require(id);
        projects.requireFirm(projects.open(seen.getProject(), SheetAct.IMPORT), seen.getEmployer());
        return imports.requireForUpdate(id);
    }

    /** From now on nothing that was planned before reads the file. */
    private void plan(SheetImportRecord row) {
        row.setPlan(UUID.randomUUID());
        jobs.scheduleIfNotExists(
                task.instance(row.getPlan().toString(), row.getId().toString()), Instant.EPOCH);
    }

    Path file(UUID id) {
        return files.path(id);
    }
}
