package org.huxin.server.project.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.safeguards.Light;
import org.huxin.server.project.safeguards.Safeguards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a board together from the records of a project; asks nothing of who looks at it. */
@Component
class SiteBoards {

    private final BoardLines lines;
    private final FilledLines filled;
    private final SiteRecords records;
    private final Safeguards safeguards;
    private final Policies policies;
    private final Today today;

    SiteBoards(
            BoardLines lines,
            FilledLines filled,
            SiteRecords records,
            Safeguards safeguards,
            Policies policies,
            Today today) {
        this.lines = lines;
        this.filled = filled;
        this.records = records;
        this.safeguards = safeguards;
        this.policies = policies;
        this.today = today;
    }

    /** What all lines are taken from, read once. */
    private record Sources(
            Project project,
            SiteRecords.Parties parties,
            Map<String, String> ofProject,
            Map<String, String> ofPlace,
            List<Light> lights) {}

    Board of(Project project) {
        var sources = new Sources(
                project,
                records.parties(project.id()),
                filled.of(project.id()),
                filled.of(project.jurisdiction()),
                safeguards.of(project));
        return new Board(
                lines.title(project.jurisdiction()),
                project.name(),
                lines.of(project.jurisdiction()).stream()
                        .map(line -> new Board.Line(line.code(), line.label(), text(line, sources), line.fill()))
                        .toList());
    }

    /** What one line says; null while nothing is known. */
    private @Nullable String text(BoardLine line, Sources from) {
        if (line.filledBy(BoardLine.PROJECT)) {
            return from.ofProject().getOrDefault(line.code(), line.text());
        }
        if (line.filledBy(BoardLine.PLACE)) {
            return from.ofPlace().getOrDefault(line.code(), line.text());
        }
        var project = from.project();
        return switch (String.valueOf(line.from())) {
            case "owner" -> from.parties().owner();
            case "contractor" -> from.parties().contractor();
            case "subcontractors" -> joined(from.parties().subcontractors());
            case "wage_officer" -> joined(from.parties().wageOfficers());
            case "industry" -> records.industry(project);
            case "industry_channel" -> records.industryChannel(project);
            case "labour_channel" -> records.labourChannel(project);
            case "parameter" -> parameter(project.jurisdiction(), Objects.requireNonNullElse(line.of(), ""));
            case "safeguard" -> light(from.lights(), line.of());
            default -> throw new IllegalStateException("a board knows no " + line.from());
        };
    }

    private @Nullable String parameter(String jurisdiction, String id) {
        var stack = policies.stack(jurisdiction);
        var unit = stack.parameter(id).map(parameter -> parameter.unit()).orElse("");
        return stack.value(id, today.date())
                .map(value -> value.number().stripTrailingZeros().toPlainString() + unit)
                .orElse(null);
    }

    private static @Nullable String light(List<Light> lights, @Nullable String code) {
        return lights.stream()
                .filter(light -> light.code().equals(code) && light.inPlace() != null)
                .findFirst()
                .map(light -> Boolean.TRUE.equals(light.inPlace()) ? "已按规定存储或者提交保函" : "尚未存储，也未提交保函")
                .orElse(null);
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("、", names);
    }
}
