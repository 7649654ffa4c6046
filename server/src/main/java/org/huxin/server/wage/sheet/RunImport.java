package org.huxin.server.wage.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huxin.db.wage.tables.records.SheetImportRecord;
import org.huxin.files.FileRefused;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.database.DatabaseGone;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageProjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file line by line into the staging table, a chunk in a transaction, and makes a sheet of it in one more: all lines or
 * none. Run again after a stop or a crash it goes on behind the last line that was staged.
 */
@Service
class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

    private static final int CHUNK = 5_000;

    /** Of a file that is wrong throughout, the first lines tell enough. */
    private static final int MOST_PROBLEMS = 1_000;

    private final SheetImports imports;
    private final StagedLines staged;
    private final StoreImport store;
    private final SheetColumns columns;
    private final ImportFiles files;
    private final WageProjects projects;
    private final PersonalFields personal;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;
    private final TransactionTemplate transaction;
    private final int mostLines;

    RunImport(
            SheetImports imports,
            StagedLines staged,
            StoreImport store,
            SheetColumns columns,
            ImportFiles files,
            WageProjects projects,
            PersonalFields personal,
            CurrentOfficer current,
            Audit audit,
            Today today,
            TransactionTemplate transaction,
            @Value("${huxin.imports.most-wage-lines}") int mostLines) {
        this.imports = imports;
        this.staged = staged;
        this.store = store;
        this.columns = columns;
        this.files = files;
        this.projects = projects;
        this.personal = personal;
        this.current = current;
        this.audit = audit;
        this.today = today;
        this.transaction = transaction;
        this.mostLines = mostLines;
    }

    /**
     * Does nothing for one that is stopped, or has come to its end, or was planned anew since.
     *
     * @param plan as {@link SendSheet} planned it
     * @param last whether it was tried in vain often enough: then whatever goes wrong is the end of it
     */
    void run(UUID id, UUID plan, boolean last) {
        begun(id, plan).ifPresent(job -> {
            var file = files.path(id);
            var counting = CompletableFuture.runAsync(() -> count(id, file));
            try {
                current.actAs(job.getSentBy(), () -> {
                    read(job, file);
                    return id;
                });
            } catch (StagedLines.Lost lost) {
                // what is left would hide what is missing before it from whoever goes on behind the last line
                staged.forget(id);
                throw lost;
            } catch (FileRefused | CommandRefused | NotPermitted | NotFound refused) {
                wrong(id, List.of(new LineProblem(0, "", String.valueOf(refused.getMessage()))));
            } catch (RuntimeException broken) {
                if (!last || DatabaseGone.caused(broken)) {
                    throw broken;
                }
                LOG.error("wage sheet import {} is given up", id, broken);
                wrong(id, List.of(new LineProblem(0, "", "系统多次没有读完这个文件，请另存一份后重新导入；仍然不行的，请联系系统管理员")));
            } finally {
                counting.join();
            }
        });
    }

    /** How long it is only tells how far it has come: a file that cannot be counted is read, or refused, all the same. */
    private void count(UUID id, Path file) {
        try {
            imports.total(id, RowCount.of(file));
        } catch (IOException uncounted) {
            imports.total(id, 0);
        }
    }

    private Optional<SheetImportRecord> begun(UUID id, UUID plan) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var job = imports.requireForUpdate(id);
            if (!job.getPlan().equals(plan)
                    || !job.getState().equals(SheetImports.WAITING)
                            && !job.getState().equals(SheetImports.READING)) {
                return Optional.empty();
            }
            job.setState(SheetImports.READING);
            imports.save(job);
            return Optional.of(job);
        }));
    }

    private void read(SheetImportRecord job, Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            requireOne(sheet);
            var all = rows.filter(row -> !row.blank()).iterator();
            var problems = new ArrayList<LineProblem>();
            var opened = columns.open(job.getJurisdiction(), all);
            var reader = new LineReader(
                    opened.columns(), YearMonth.from(job.getMonth()), personal, today.now(), problems::add);
            if (stage(job, reader, opened.rows(), problems)) {
                finish(job, problems);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static void requireOne(Sheet sheet) {
        var others = sheet.others();
        if (!others.isEmpty()) {
            throw CommandRefused.field(
                    "import.sheets",
                    "file",
                    "文件里不止一张工作表有内容（还有“%s”），一次只能导入一张，请把每张工资表另存为单独的文件".formatted(String.join("”“", others)));
        }
    }

    /** @return false if it was stopped */
    private boolean stage(
            SheetImportRecord job, LineReader reader, Iterator<Sheet.Row> rows, List<LineProblem> problems) {
        var last = staged.last(job.getId());
        var chunk = new ArrayList<SheetLine>(CHUNK);
        var count = 0;
        while (rows.hasNext() && problems.size() < MOST_PROBLEMS) {
            var row = rows.next();
            if (!reader.line(row)) {
                continue;
            }
            if (++count > mostLines) {
                throw CommandRefused.field("import.too_long", "file", "一张工资表最多 %d 行，请按班组分开".formatted(mostLines));
            }
            var line = reader.read(row, row.line() > last);
            if (line != null) {
                chunk.add(line);
            }
            if (count % CHUNK == 0 && !stage(job, chunk, count)) {
                return false;
            }
        }
        if (count == 0) {
            throw CommandRefused.field("import.empty", "file", "表头下面没有工人");
        }
        return stage(job, chunk, count);
    }

    private boolean stage(SheetImportRecord job, List<SheetLine> chunk, int count) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            staged.add(job.getId(), chunk);
            chunk.clear();
            var goesOn = imports.read(job.getId(), count);
            if (!goesOn) {
                imports.end(imports.requireForUpdate(job.getId()), SheetImports.STOPPED, today.now());
            }
            return goesOn;
        }));
    }

    private void finish(SheetImportRecord job, List<LineProblem> problems) {
        if (!problems.isEmpty()) {
            wrong(job.getId(), problems);
            return;
        }
        var found = transaction.execute(status -> {
            var row = imports.requireForUpdate(job.getId());
            requireAll(row);
            var bad = store.problems(row);
            if (bad.isEmpty()) {
                store(row);
            }
            return bad;
        });
        if (found != null && !found.isEmpty()) {
            wrong(job.getId(), found);
        } else {
            files.forget(job.getId());
        }
    }

    /**
     * The staging table is not in the write-ahead log: a database that crashed and came back between two chunks has lost what
     * was staged before.
     */
    private void requireAll(SheetImportRecord row) {
        var there = staged.count(row.getId());
        if (there != row.getLinesRead()) {
            throw new StagedLines.Lost(there, row.getLinesRead());
        }
    }

    private void store(SheetImportRecord row) {
        var sheet = store.store(projects.open(row.getProject(), SheetAct.IMPORT), row);
        staged.forget(row.getId());
        row.setSheet(sheet);
        imports.end(row, SheetImports.DONE, today.now());
        audit.append(SheetAct.IMPORT.fact(), "wage_sheet:" + sheet, Map.of("lines", row.getLinesRead()));
    }

    private void wrong(UUID id, List<LineProblem> problems) {
        transaction.executeWithoutResult(status -> {
            var row = imports.requireForUpdate(id);
            staged.forget(id);
            imports.keep(id, problems);
            row.setProblems(problems.size());
            imports.end(row, SheetImports.WRONG, today.now());
        });
        files.forget(id);
    }
}
