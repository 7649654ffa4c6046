package org.huxin.server.duty;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.policy.DutyRule;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Subject;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the duty book into what officers see, with a constant number of look-ups for any number of rows. */
@Component
class DutyViews {

    private final SubjectLabels labels;
    private final Directory directory;
    private final Policies policies;
    private final Today today;

    DutyViews(SubjectLabels labels, Directory directory, Policies policies, Today today) {
        this.labels = labels;
        this.directory = directory;
        this.policies = policies;
        this.today = today;
    }

    List<DutyView> of(List<EntryRecord> rows) {
        var subjects = labels.of(rows.stream().map(EntryRecord::getSubject).collect(toSet()));
        var officers = directory.officers(rows.stream()
                .map(EntryRecord::getOfficer)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return rows.stream().map(row -> view(row, subjects, officers)).toList();
    }

    private DutyView view(EntryRecord row, Map<String, Subject> subjects, Map<String, Officer> officers) {
        var rule = policies.ruleBook(row.getJurisdiction())
                .duty(row.getRule(), row.getOpenedAt().toLocalDate());
        var dueAt = row.getDueAt();
        var dueOn = dueAt == null ? null : lastDay(dueAt);
        var owed = List.of("OPEN", "OVERDUE", "PAUSED").contains(row.getStatus());
        var ahead = owed ? dueOn : null;
        return new DutyView(
                row.getId(),
                row.getRule(),
                rule.map(DutyRule::title).orElse(row.getRule()),
                subjects.getOrDefault(row.getSubject(), unknown(row.getSubject())),
                directory.named(row.getBearer()),
                named(row.getOfficer(), officers),
                row.getOpenedAt(),
                dueAt,
                dueOn,
                row.getProvisional(),
                row.getStatus().toLowerCase(Locale.ROOT),
                row.getMetAt(),
                workingDays(ahead),
                ahead == null ? null : (int) ChronoUnit.DAYS.between(today.date(), ahead),
                late(row, dueOn),
                rule.map(DutyViews::missingGap).orElse(null));
    }

    private @Nullable Integer workingDays(@Nullable LocalDate ahead) {
        var calendar = policies.calendar();
        return ahead == null || !calendar.reaches(ahead) ? null : calendar.workdaysBetween(today.date(), ahead);
    }

    private static @Nullable Integer late(EntryRecord row, @Nullable LocalDate dueOn) {
        var metAt = row.getMetAt();
        return row.getStatus().equals("MET_LATE") && dueOn != null && metAt != null
                ? (int) ChronoUnit.DAYS.between(dueOn, metAt.toLocalDate())
                : null;
    }

    private static @Nullable String missingGap(DutyRule rule) {
        var due = rule.due();
        return due != null && due.term() == null ? due.gap() : null;
    }

    private static @Nullable Named named(@Nullable String id, Map<String, Officer> officers) {
        var officer = id == null ? null : officers.get(id);
        return officer == null ? null : officer.named();
    }

    static LocalDate lastDay(LocalDateTime end) {
        return end.minusNanos(1).toLocalDate();
    }

    private static Subject unknown(String reference) {
        var colon = reference.indexOf(':');
        return new Subject(reference.substring(0, colon), reference.substring(colon + 1), "", "");
    }
}
