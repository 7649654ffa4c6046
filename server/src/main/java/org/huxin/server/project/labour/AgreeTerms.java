package org.huxin.server.project.labour;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.LabourTermsRecord;
import org.huxin.server.project.MoneyFact;
import org.huxin.server.project.register.ActOnProject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps what was agreed about when labour cost is paid; what is due by then is reckoned anew. */
@Service
class AgreeTerms {

    private final ActOnProject act;
    private final Periods periods;
    private final Reckoning reckoning;
    private final LabourPeriods labour;
    private final ApplicationEventPublisher facts;

    AgreeTerms(
            ActOnProject act,
            Periods periods,
            Reckoning reckoning,
            LabourPeriods labour,
            ApplicationEventPublisher facts) {
        this.act = act;
        this.periods = periods;
        this.reckoning = reckoning;
        this.labour = labour;
        this.facts = facts;
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
            var startup = command.startupFen();
            if (startup != null) {
                facts.publishEvent(new MoneyFact.StartupPlanned(
                        project.subject(),
                        scene.at(),
                        project.jurisdiction(),
                        startup,
                        reckoning.prepaid(id, project.jurisdiction(), startup)));
            }
            return List.of();
        });
    }
}
