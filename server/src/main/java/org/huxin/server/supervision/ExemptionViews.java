package org.huxin.server.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.EnteredExemptionRecord;
import org.huxin.engine.warning.Exemption;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what excuses a project. */
@Component
class ExemptionViews {

    private final EnteredExemptions entered;
    private final KnownExemptions known;
    private final ExemptionKinds kinds;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    ExemptionViews(
            EnteredExemptions entered,
            KnownExemptions known,
            ExemptionKinds kinds,
            Words words,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.entered = entered;
        this.known = known;
        this.kinds = kinds;
        this.words = words;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    /**
     * What excuses a project.
     *
     * @param open kinds that the officer may enter
     * @param newHires how many workers are left out for a time because they are new
     */
    record View(List<Word> open, List<Line> exemptions, long newHires) {}

    /**
     * One exemption of the whole project.
     *
     * @param id null for what the ledgers tell of themselves
     * @param document number of its paper; empty for what the ledgers tell
     * @param state coming, standing, over or withdrawn
     */
    record Line(
            @Nullable UUID id,
            Word kind,
            LocalDate from,
            LocalDate until,
            String document,
            String note,
            String state,
            @Nullable LocalDateTime at,
            @Nullable Named unit,
            @Nullable String withdrawnWhy) {}

    View of(Project project) {
        var gathered = known.ever(project.id()).stream()
                .filter(one -> one.goneOn() == null && GatherExemptions.GATHERED.contains(one.kind()))
                .filter(one -> !one.until().isBefore(today.date()))
                .toList();
        return new View(
                kinds.open(project, current.get()),
                Stream.concat(
                                entered.of(project.id()).stream().map(row -> line(project, row)),
                                gathered.stream()
                                        .filter(one -> one.worker() == null)
                                        .map(one -> line(project, one)))
                        .toList(),
                gathered.stream().filter(one -> one.worker() != null).count());
    }

    private Line line(Project project, EnteredExemptionRecord row) {
        return new Line(
                row.getId(),
                kind(project, row.getKind()),
                row.getFromDay(),
                row.getUntilDay(),
                row.getDocument(),
                row.getNote(),
                row.getWithdrawnAt() == null ? state(row.getFromDay(), row.getUntilDay()) : "withdrawn",
                row.getRecordedAt(),
                directory.named(row.getUnit()),
                row.getWithdrawnWhy());
    }

    private Line line(Project project, Exemption one) {
        return new Line(
                null,
                kind(project, one.kind()),
                one.from(),
                one.until(),
                "",
                "",
                state(one.from(), one.until()),
                null,
                null,
                null);
    }

    private String state(LocalDate from, LocalDate until) {
        return today.date().isBefore(from) ? "coming" : today.date().isAfter(until) ? "over" : "standing";
    }

    private Word kind(Project project, String code) {
        return Objects.requireNonNull(words.of(project.jurisdiction(), ExemptionKinds.REGISTER, code));
    }
}
