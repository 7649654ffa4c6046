package org.huxin.server.wage.sheet;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.wage.Tables.SHEET_IMPORT;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files that a crash left behind: nobody was told that they were taken, or they were read to the end. They go at the next start. */
@Component
class LeftFiles {

    private final ImportFiles files;
    private final DSLContext db;

    LeftFiles(ImportFiles files, DSLContext db) {
        this.files = files;
        this.db = db;
    }

    @PostConstruct
    void forget() {
        var wanted = db
                .select(SHEET_IMPORT.ID)
                .from(SHEET_IMPORT)
                .where(SHEET_IMPORT.STATE.in(SheetImports.WAITING, SheetImports.READING, SheetImports.STOPPED))
                .fetch(SHEET_IMPORT.ID)
                .stream()
                .map(UUID::toString)
                .collect(toSet());
        try {
            files.forgetAllBut(wanted);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
