package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.ENTERED_EXEMPTION;

import java.util.UUID;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Papers of 豁免, for whoever sees the whole project. */
@Component
class ExemptionFiles implements CarriesAttachments {

    private final DSLContext db;
    private final WageProjects projects;

    ExemptionFiles(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    @Override
    public boolean shows(UUID attachment) {
        return db
                .select(ENTERED_EXEMPTION.PROJECT)
                .from(ENTERED_EXEMPTION)
                .where(ENTERED_EXEMPTION.FILES.contains(new UUID[] {attachment}))
                .fetch(ENTERED_EXEMPTION.PROJECT)
                .stream()
                .anyMatch(project -> projects.sees(project, null));
    }
}
