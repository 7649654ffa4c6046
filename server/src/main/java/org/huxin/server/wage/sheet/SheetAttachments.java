package org.huxin.server.wage.sheet;

import java.util.UUID;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may see a sheet or a deferral reads the files that go with it. */
@Component
class SheetAttachments implements CarriesAttachments {

    private static final String CARRYING = """
            select project, employer from wage.wage_sheet
            where attendance_files @> array[{0}]::uuid[] or progress_files @> array[{0}]::uuid[]
            union select s.project, s.employer from wage.wage_sheet s
                  join wage.sheet_signature g on g.sheet = s.id where g.files @> array[{0}]::uuid[]
            union select project, employer from wage.deferral where files @> array[{0}]::uuid[]
            """;

    private final DSLContext db;
    private final WageProjects projects;

    SheetAttachments(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    @Override
    public boolean shows(UUID attachment) {
        return db.fetch(CARRYING, attachment).stream()
                .anyMatch(row -> projects.sees(row.get("project", UUID.class), row.get("employer", UUID.class)));
    }
}
