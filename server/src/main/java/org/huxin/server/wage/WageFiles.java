package org.huxin.server.wage;

import static org.huxin.db.wage.Tables.ORIGINAL_FILE;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.huxin.db.wage.tables.records.OriginalFileRecord;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.attachments.OriginalFiles;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 原件: 考勤表, 工资表 and 银行回单 as they were sent, for whoever may see the lines that were made of them. */
@Component
public class WageFiles implements CarriesAttachments {

    private final OriginalFiles files;
    private final WageProjects projects;
    private final DSLContext db;

    WageFiles(OriginalFiles files, WageProjects projects, DSLContext db) {
        this.files = files;
        this.projects = projects;
        this.db = db;
    }

    /** What a file is. */
    public enum Kind {
        ATTENDANCE,
        SHEET,
        ANSWER
    }

    /**
     * @param employer whose people it is about; null if it is not for any subcontractor to read
     * @param name that it was sent under
     * @return id of the attachment
     */
    public UUID keep(Kind kind, UUID project, @Nullable UUID employer, String name, Path file) {
        var id = files.keep(name, file);
        db.executeInsert(new OriginalFileRecord(id, project, kind.name().toLowerCase(Locale.ROOT), employer));
        return id;
    }

    @Override
    public boolean shows(UUID attachment) {
        return db.fetchOptional(ORIGINAL_FILE, ORIGINAL_FILE.ATTACHMENT.eq(attachment))
                .filter(row -> projects.sees(row.getProject(), row.getEmployer()))
                .isPresent();
    }
}
