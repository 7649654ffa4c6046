package org.huxin.server.supervision.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.RiskGradeRecord;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a project's risk: what is reckoned today beside what was given before. */
@Component
class RiskViews {

    private static final int MOST_REPORTS = 50;

    private final Projects projects;
    private final AssessRisk assess;
    private final Risks risks;
    private final RiskReports reports;
    private final Grounds grounds;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;

    RiskViews(
            Projects projects,
            AssessRisk assess,
            Risks risks,
            RiskReports reports,
            Grounds grounds,
            Words words,
            Directory directory,
            CurrentOfficer current) {
        this.projects = projects;
        this.assess = assess;
        this.risks = risks;
        this.reports = reports;
        this.grounds = grounds;
        this.words = words;
        this.directory = directory;
        this.current = current;
    }

    RiskView of(UUID id) {
        var project = projects.visible(id);
        var place = project.jurisdiction();
        var risk = assess.reckoned(project);
        var history = risks.history(id);
        var officers = directory.officers(
                history.stream().map(RiskGradeRecord::getOfficer).toList());
        return new RiskView(
                id,
                project.number(),
                project.name(),
                history.isEmpty() ? 0 : history.getFirst().getVersion(),
                new RiskView.Reckoned(
                        grade(place, risk.grade()),
                        risk.points(),
                        grounds.told(place, risk.grounds()),
                        unknown(place, risk.unknown().stream())),
                words.all(place, RiskTerms.GRADES),
                history.stream().map(row -> given(place, row, officers)).toList(),
                reports.page(false, id, null, MOST_REPORTS).items(),
                current.get().may(Permission.PROJECT_REGISTER));
    }

    private RiskView.Given given(String place, RiskGradeRecord row, Map<String, Officer> officers) {
        var officer = officers.get(row.getOfficer());
        return new RiskView.Given(
                row.getVersion(),
                row.getAt(),
                grounds.word(place, RiskTerms.GRADES, row.getGrade()),
                grade(place, row.getProposed()),
                row.getPoints(),
                grounds.read(row.getGrounds()),
                unknown(place, Stream.of(row.getUnknown())),
                row.getNote(),
                new Named(row.getOfficer(), officer == null ? row.getOfficer() : officer.name()),
                directory.named(row.getUnit()));
    }

    private @Nullable Word grade(String place, @Nullable String code) {
        return code == null ? null : grounds.word(place, RiskTerms.GRADES, code);
    }

    private List<Word> unknown(String place, Stream<String> factors) {
        return factors.map(one -> grounds.word(place, RiskTerms.FACTORS, one)).toList();
    }
}
