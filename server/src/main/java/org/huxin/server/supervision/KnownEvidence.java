package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.List;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.engine.warning.EmployerMonth;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.ProjectMonth;
import org.springframework.stereotype.Component;

/** What rows behind a warning said, as they were known on a day. */
@Component
class KnownEvidence {

    private final KnownMonths known;
    private final Evidence evidence;
    private final FirmEvidence firmEvidence;

    KnownEvidence(KnownMonths known, Evidence evidence, FirmEvidence firmEvidence) {
        this.known = known;
        this.evidence = evidence;
        this.firmEvidence = firmEvidence;
    }

    /** @param rows as kept: kind and id */
    List<Evidence.Line> of(WarningRecord warning, List<String> rows, LocalDate day) {
        var months = known.on(Warnings.kind(warning), Warnings.watched(warning), day);
        return switch (Warnings.kind(warning)) {
            case PROJECT -> evidence.of(warning.getJurisdiction(), rows, only(ProjectMonth.class, months));
            case FIRM -> firmEvidence.of(warning.getJurisdiction(), rows, only(EmployerMonth.class, months.reversed()));
        };
    }

    private static <M extends Month> List<M> only(Class<M> type, List<Month> months) {
        return months.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
