package org.huxin.server.wage.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.stereotype.Component;

/** Files go in as behind the door of the server: without HTTP, with all that is checked and written. */
@Component
public class SheetFeed {

    private final SendSheet send;
    private final RunImport run;
    private final SheetImports imports;
    private final ImportFiles files;
    private final CurrentOfficer current;
    private final Today today;

    SheetFeed(
            SendSheet send,
            RunImport run,
            SheetImports imports,
            ImportFiles files,
            CurrentOfficer current,
            Today today) {
        this.send = send;
        this.run = run;
        this.imports = imports;
        this.files = files;
        this.current = current;
        this.today = today;
    }

    /** Takes a file as an upload does; nothing of it is read yet. */
    public UUID plan(Path file, UUID project, UUID employer, YearMonth month, String officer) {
        var job = RowId.at(today.now());
        try {
            Files.copy(file, files.path(job));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return current.actAs(officer, () -> {
            send.first(job, new SendSheet.Of(project, employer, month, null), "工资表.xlsx");
            return job;
        });
    }

    /** Reads a file that was taken, to its end. @return lines that are in the sheet now; -1 if it was refused */
    public int run(UUID job) {
        run.run(job, imports.require(job).getPlan(), true);
        var row = imports.require(job);
        return row.getState().equals(SheetImports.DONE) ? row.getLinesRead() : -1;
    }
}
