package org.huxin.server.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.EnteredExemptionRecord;
import org.huxin.engine.warning.Exemption;
import org.huxin.policy.Wording;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what excuses a project. */
@Component
class ExemptionViews {

    private final EnteredExemptions entered;
    private final KnownExemptions known;
    private final ExemptionKinds kinds;
    private final Rules rules;
    private final WageProjects projects;
    private final Attachments attachments;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    ExemptionViews(
            EnteredExemptions entered,
            KnownExemptions known,
            ExemptionKinds kinds,
            Rules rules,
            WageProjects projects,
            Attachments attachments,
            Words words,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.entered = entered;
        this.known = known;
        this.kinds = kinds;
        this.rules = rules;
        this.projects = projects;
        this.attachments = attachments;
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
    record View(List<ExemptionKinds.Kind> open, List<Line> exemptions, List<ExcusedFrom> excusedFrom, long newHires) {}

    /** @param title of a rule from which a kind excuses, for at most so long */
    record ExcusedFrom(String kind, String title, String atMost) {}

    /**
     * One exemption of the whole project.
     *
     * @param id null for what the ledgers tell of themselves
     * @param document number of its paper; empty for what the ledgers tell and what the contractor states of itself
     * @param state coming, standing, over or withdrawn
     * @param own whether the contractor states it of itself
     * @param withdrawable whether the officer may take it back
     */
    record Line(
            @Nullable UUID id,
            Word kind,
            LocalDate from,
            LocalDate until,
            String document,
            String note,
            List<Attachment> files,
            String state,
            @Nullable LocalDateTime at,
            @Nullable Named unit,
            @Nullable Named by,
            boolean own,
            @Nullable String withdrawnWhy,
            boolean withdrawable) {}

    View of(Project project) {
        var gathered = known.ever(project.id()).stream()
                .filter(one -> one.goneOn() == null && GatherExemptions.GATHERED.contains(one.kind()))
                .filter(one -> !one.until().isBefore(today.date()))
                .toList();
        var open = kinds.open(project, current.get());
        return new View(
                open,
                Stream.concat(
                                entered(project, open),
                                gathered.stream()
                                        .filter(one -> one.worker() == null)
                                        .map(one -> line(project, one)))
                        .toList(),
                excusedFrom(project.jurisdiction()),
                gathered.stream().filter(one -> one.worker() != null).count());
    }

    private List<ExcusedFrom> excusedFrom(String jurisdiction) {
        return rules.asked(jurisdiction).stream()
                .filter(rule -> Gathering.MEASURED.contains(rule.signal()))
                .filter(rule -> rule.validity().contains(today.date()))
                .flatMap(rule -> rule.excuses().stream()
                        .map(excuse -> new ExcusedFrom(excuse.kind(), rule.title(), Wording.of(excuse.atMost()))))
                .toList();
    }

    private Stream<Line> entered(Project project, List<ExemptionKinds.Kind> open) {
        var rows = entered.of(project.id());
        var officers = directory.officers(
                rows.stream().map(EnteredExemptionRecord::getOfficer).toList());
        // what a subcontractor may not open is not named to it either
        var files = projects.sees(project.id(), null)
                ? attachments.of(
                        rows.stream().flatMap(row -> Stream.of(row.getFiles())).toList())
                : List.<Attachment>of();
        return rows.stream()
                .map(row -> new Line(
                        row.getId(),
                        kind(project, row.getKind()),
                        row.getFromDay(),
                        row.getUntilDay(),
                        row.getDocument(),
                        row.getNote(),
                        files.stream()
                                .filter(file -> List.of(row.getFiles()).contains(file.id()))
                                .toList(),
                        row.getWithdrawnAt() == null ? state(row.getFromDay(), row.getUntilDay()) : "withdrawn",
                        row.getRecordedAt(),
                        directory.named(row.getUnit()),
                        Optional.ofNullable(officers.get(row.getOfficer()))
                                .map(one -> new Named(one.id(), one.name()))
                                .orElse(null),
                        ExemptionKinds.isContractor(project, row.getUnit()),
                        row.getWithdrawnWhy(),
                        row.getWithdrawnAt() == null
                                && open.stream()
                                        .anyMatch(one -> one.code().equals(row.getKind())
                                                && EnterExemption.mayWithdraw(
                                                        one,
                                                        row,
                                                        current.get().unit().id()))));
    }

    private Line line(Project project, Exemption one) {
        return new Line(
                null,
                kind(project, one.kind()),
                one.from(),
                one.until(),
                "",
                "",
                List.of(),
                state(one.from(), one.until()),
                null,
                null,
                null,
                false,
                null,
                false);
    }

    private String state(LocalDate from, LocalDate until) {
        return today.date().isBefore(from) ? "coming" : today.date().isAfter(until) ? "over" : "standing";
    }

    private Word kind(Project project, String code) {
        return Objects.requireNonNull(words.of(project.jurisdiction(), ExemptionKinds.REGISTER, code));
    }
}
