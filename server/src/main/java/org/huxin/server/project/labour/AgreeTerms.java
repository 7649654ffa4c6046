package org.huxin.server.project.labour;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.LabourTermsRecord;
import org.huxin.server.project.register.ActOnProject;
import org.springframework.stereotype.Service;

/** Keeps what was agreed about when labour cost is paid; what is due by then is reckoned anew. */
@Service
class AgreeTerms {

    private final ActOnProject act;
    private final Periods periods;
    private final LabourPeriods labour;

    AgreeTerms(ActOnProject act, Periods periods, LabourPeriods labour) {
        this.act = act;
        this.periods = periods;
        this.labour = labour;
    }

    void handle(UUID id, SetTerms command) {
        act.handle(id, command, (project, scene) -> {
            var row = new LabourTermsRecord();
            row.setProject(id);
            row.setDueDay(command.dueDay());
            row.setStartupFen(command.startupFen());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            periods.save(row);
            labour.reckon(id);
            return List.of();
        });
    }
}
