package org.huxin.server.project.labour;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.LabourPeriodRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.LabourFact;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.labour.Reckoning.Reckoned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the periods of a project as its records say, and tells what has changed about them. */
@Service
public class LabourPeriods {

    private final Periods periods;
    private final Reckoning reckoning;
    private final Enterprises enterprises;
    private final ApplicationEventPublisher facts;
    private final Today today;

    LabourPeriods(
            Periods periods,
            Reckoning reckoning,
            Enterprises enterprises,
            ApplicationEventPublisher facts,
            Today today) {
        this.periods = periods;
        this.reckoning = reckoning;
        this.enterprises = enterprises;
        this.facts = facts;
        this.today = today;
    }

    /** Reckons all periods anew, in the transaction that changed what they come of; the caller holds the project. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reckon(UUID id) {
        var project = periods.project(id);
        var known = new ArrayList<LabourPeriodRecord>(periods.of(id));
        var byMonth = known.stream().collect(toMap(row -> Optional.ofNullable(row.getMonth()), row -> row));
        var fresh = new ArrayList<LabourPeriodRecord>();
        var changed = new ArrayList<LabourPeriodRecord>();
        var told = new ArrayList<LabourFact>();
        var seen = new HashSet<UUID>();
        var owner = owner(project);
        for (var now : reckoning.of(project)) {
            var row = byMonth.get(Optional.ofNullable(now.month()));
            if (row == null) {
                row = begun(id, now);
                fresh.add(row);
            } else {
                changed.add(row);
            }
            seen.add(row.getId());
            told.addAll(take(project, owner, row, now));
        }
        known.stream().filter(row -> !seen.contains(row.getId())).forEach(row -> {
            changed.add(row);
            told.addAll(take(project, owner, row, nothing(row)));
        });
        periods.add(fresh);
        periods.save(changed.stream().filter(LabourPeriodRecord::modified).toList());
        told.forEach(facts::publishEvent);
    }

    /** Other money was paid for a month: told if its labour cost is short. @param otherFen besides labour cost */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overtaken(UUID id, @Nullable LocalDate month, long otherFen) {
        periods.of(id).stream()
                .filter(row -> Objects.equals(row.getMonth(), month))
                .filter(row -> otherFen > 0 && gap(row) > 0)
                .forEach(row -> facts.publishEvent(new LabourFact.Overtaken(
                        subject(row),
                        later(today.now(), row.getToldAt()),
                        periods.project(id).getJurisdiction(),
                        otherFen,
                        gap(row))));
    }

    static String subject(LabourPeriodRecord row) {
        return "labour:" + row.getId();
    }

    static long gap(LabourPeriodRecord row) {
        return row.getDueFen() == null ? 0 : Math.max(0, row.getDueFen() - row.getReceivedFen());
    }

    private List<LabourFact> take(
            ConstructionProjectRecord project, @Nullable String owner, LabourPeriodRecord row, Reckoned now) {
        var before = row.into(LabourPeriodRecord.class);
        row.setFloorFen(now.floorFen());
        row.setAgreedFen(now.agreedFen());
        row.setDueFen(now.dueFen());
        row.setDueOn(now.dueOn());
        row.setReceivedFen(now.receivedFen());
        row.setFullOn(now.fullOn());
        var told = new ArrayList<LabourFact>();
        if (opens(before, row)) {
            row.setToldAt(next(row.getToldAt()));
            told.add(opened(project, owner, row));
        } else if (row.getToldAt() != null && moved(before, row)) {
            told.add(new LabourFact.Received(
                    subject(row),
                    receivedAt(row),
                    project.getJurisdiction(),
                    Objects.requireNonNullElse(row.getDueFen(), 0L),
                    row.getReceivedFen(),
                    gap(row)));
        }
        return told;
    }

    /** It is short, and nobody was told yet, or was told another day, or was told that it is enough. */
    private static boolean opens(LabourPeriodRecord before, LabourPeriodRecord row) {
        return gap(row) > 0
                && (row.getToldAt() == null || gap(before) == 0 || !Objects.equals(before.getDueOn(), row.getDueOn()));
    }

    private static boolean moved(LabourPeriodRecord before, LabourPeriodRecord row) {
        return !Objects.equals(before.getDueFen(), row.getDueFen())
                || !Objects.equals(before.getReceivedFen(), row.getReceivedFen());
    }

    /** Money counts from the day on which it came in, whenever that is recorded. */
    private LocalDateTime receivedAt(LabourPeriodRecord row) {
        var full = row.getFullOn();
        var at = full == null || !full.isBefore(today.date()) ? today.now() : full.atStartOfDay();
        return later(at, row.getToldAt());
    }

    /** A moment for what is told now: after everything that was told before. */
    private LocalDateTime next(@Nullable LocalDateTime toldAt) {
        return later(today.now(), toldAt == null ? null : toldAt.plus(1, ChronoUnit.MILLIS));
    }

    private static LocalDateTime later(LocalDateTime at, @Nullable LocalDateTime other) {
        return other == null || at.isAfter(other) ? at : other;
    }

    private LabourFact opened(ConstructionProjectRecord project, @Nullable String owner, LabourPeriodRecord row) {
        var month = row.getMonth();
        return new LabourFact.Opened(
                subject(row),
                Objects.requireNonNull(row.getToldAt()),
                project.getJurisdiction(),
                project.getId().toString(),
                project.getNumber(),
                project.getName(),
                project.getRegion(),
                project.getField(),
                project.getIndustryUnit(),
                project.getSourceUnit(),
                owner,
                month == null ? null : month.toString().substring(0, 7),
                month == null,
                Objects.requireNonNull(row.getDueFen()),
                row.getReceivedFen(),
                row.getDueOn());
    }

    private @Nullable String owner(ConstructionProjectRecord project) {
        return project.getOwner() == null
                ? null
                : enterprises.byId(List.of(project.getOwner())).values().stream()
                        .findFirst()
                        .map(Enterprise::name)
                        .orElse(null);
    }

    private LabourPeriodRecord begun(UUID project, Reckoned now) {
        var row = new LabourPeriodRecord();
        row.setId(RowId.at(today.now()));
        row.setProject(project);
        row.setMonth(now.month());
        row.setReceivedFen(0L);
        return row;
    }

    /** A period of which nothing is left: what made it was withdrawn. */
    private static Reckoned nothing(LabourPeriodRecord row) {
        return new Reckoned(row.getMonth(), null, null, null, row.getDueOn(), 0, null);
    }
}
