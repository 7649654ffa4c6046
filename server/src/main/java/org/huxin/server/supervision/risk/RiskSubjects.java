package org.huxin.server.supervision.risk;

import java.util.Optional;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.springframework.stereotype.Component;

/** Tells other modules which report of a risk a reference stands for. */
@Component
class RiskSubjects implements Subjects {

    private final RiskReports reports;

    RiskSubjects(RiskReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(RiskReports.KIND, reference)
                .flatMap(reports::visible)
                .map(one -> new Subject(RiskReports.KIND, one.id().toString(), one.projectNumber(), one.projectName()));
    }
}
