package org.huxin.server.supervision.risk;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.springframework.stereotype.Component;

/** Tells other modules which report of a risk a reference stands for. */
@Component
class RiskSubjects implements Subjects {

    private static final String KIND = "risk_report";

    private final RiskReports reports;

    RiskSubjects(RiskReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Subject> find(String reference) {
        if (!reference.startsWith(RiskReports.PREFIX)) {
            return Optional.empty();
        }
        try {
            var report = reports.require(UUID.fromString(reference.substring(RiskReports.PREFIX.length())));
            return Optional.of(new Subject(KIND, report.id().toString(), report.projectNumber(), report.projectName()));
        } catch (IllegalArgumentException | NotFound none) {
            return Optional.empty();
        }
    }
}
