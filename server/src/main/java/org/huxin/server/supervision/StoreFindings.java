package org.huxin.server.supervision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WARNING_ACT;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.engine.warning.Finding;
import org.huxin.server.duty.DutyBook;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one warning of a trouble, however often it is found, and keeps where it begins to read otherwise. */
@Component
class StoreFindings {

    static final String STANDING = "standing";
    static final String GONE = "gone";

    /** States of what there is for now. */
    static final Set<String> STANDS = Set.of(STANDING, "excused");

    private static final List<Field<?>> WRITTEN = List.of(
            WARNING.VERSION,
            WARNING.RULE_VERSION,
            WARNING.DOCUMENT,
            WARNING.CLAUSE,
            WARNING.STATE,
            WARNING.GRADE,
            WARNING.LIMIT_AT,
            WARNING.MEASURED,
            WARNING.UNIT,
            WARNING.ROWS,
            WARNING.STAGE,
            WARNING.LAST_SEEN,
            WARNING.GONE_ON,
            WARNING.BYTES,
            WARNING.ASSESSED_ON);

    private final DSLContext db;
    private final Rules rules;
    private final WarningTurns turns;
    private final DutyBook duties;
    private final Today today;

    StoreFindings(DSLContext db, Rules rules, WarningTurns turns, DutyBook duties, Today today) {
        this.db = db;
        this.rules = rules;
        this.turns = turns;
        this.duties = duties;
        this.today = today;
    }

    /** A finding with whom it is of. */
    record Found(WatchedSubject of, Finding finding) {}

    /**
     * @param found of some who are all of one kind, on a day, all that there is
     * @param before the day for which each was assessed last: what reads as it did is not written again, and stood until then
     */
    void store(
            Kind kind,
            Collection<WatchedSubject> subjects,
            List<Found> found,
            Map<UUID, LocalDate> before,
            LocalDate day) {
        var stored = StoredFinding.of(
                db, kind, subjects.stream().map(WatchedSubject::id).toList());
        var fresh = new ArrayList<WarningRecord>();
        var otherwise = new HashMap<UUID, Finding>();
        for (var one : found) {
            var kept = stored.remove(one.finding().id());
            if (kept != null) {
                if (!kept.reads(one.finding(), state(kept.state(), one.finding()))) {
                    otherwise.put(kept.id(), one.finding());
                }
            } else if (one.finding().measure() != null) {
                fresh.add(raised(one, day));
            }
        }
        // what is found no more: its months lie too far back, or its rule has lapsed
        var ended = stored.values().stream()
                .filter(kept -> !kept.state().equals(GONE))
                .map(StoredFinding::id)
                .toList();
        var changed = held(Stream.concat(otherwise.keySet().stream(), ended.stream()));
        for (var row : changed) {
            stood(row, before.get(Warnings.watched(row)));
            var finding = otherwise.get(row.getId());
            if (finding == null) {
                row.setState(GONE);
            } else {
                read(row, finding, day);
            }
        }
        var acts = changed.stream()
                .flatMap(row -> WarningLife.follow(row, day, today.now()).stream())
                .toList();
        SetOf.insert(db, WARNING, fresh);
        SetOf.update(db, WARNING, WARNING.ID, WRITTEN, changed);
        SetOf.insert(db, WARNING_ACT, acts);
        turns.keep(fresh, changed, day);
        var watched = subjects.stream().collect(toMap(WatchedSubject::id, one -> one));
        duties.begin(fresh.stream().map(row -> raised(row, watched)).toList());
        var again = acts.stream()
                .filter(act -> act.getAct().equals(WarningLife.AGAIN))
                .map(WarningActRecord::getWarning)
                .collect(toSet());
        var over = acts.stream()
                .filter(act -> act.getAct().equals(WarningLife.GONE))
                .map(WarningActRecord::getWarning)
                .collect(toSet());
        duties.record(changed.stream()
                .filter(row -> again.contains(row.getId()))
                .map(row -> raised(row, watched))
                .toList());
        duties.record(changed.stream()
                .filter(row -> over.contains(row.getId()) && row.getStage().equals(WarningLife.CLEARED))
                .map(row -> new WarningFact.Cleared(
                        WarningSubjects.subject(row.getId()), today.now(), row.getJurisdiction()))
                .toList());
    }

    /** Those of some ids, whose officers wait until this transaction ends. */
    private List<WarningRecord> held(Stream<UUID> ids) {
        var all = ids.toArray(UUID[]::new);
        return all.length == 0
                ? List.of()
                : db.selectFrom(WARNING)
                        .where(WARNING.ID.eq(any(all)))
                        .orderBy(WARNING.ID)
                        .forUpdate()
                        .fetch();
    }

    private WarningFact raised(WarningRecord row, Map<UUID, WatchedSubject> watched) {
        var subject = Objects.requireNonNull(watched.get(Warnings.watched(row)));
        var project = row.getProject();
        var firm = row.getFirm();
        return new WarningFact.Raised(
                WarningSubjects.subject(row.getId()),
                today.now(),
                row.getJurisdiction(),
                project == null ? null : project.toString(),
                firm == null ? null : firm.toString(),
                subject.number(),
                subject.name(),
                subject.region(),
                row.getRule(),
                row.getGrade(),
                row.getBearer());
    }

    private WarningRecord raised(Found one, LocalDate day) {
        var finding = one.finding();
        var row = new WarningRecord();
        row.setId(RowId.at(day.atStartOfDay()));
        row.setFinding(finding.id());
        row.setJurisdiction(one.of().jurisdiction());
        switch (one.of().kind()) {
            case PROJECT -> row.setProject(one.of().id());
            case FIRM -> row.setFirm(one.of().id());
        }
        row.setVersion(1L);
        row.setRule(finding.rule());
        row.setFirstMonth(finding.firstMonth().atDay(1));
        row.setStage(WarningLife.RAISED);
        row.setFirstSeen(day);
        row.setLastSeen(day);
        rules.on(row.getJurisdiction(), finding.rule(), day).ifPresent(rule -> {
            row.setTitle(rule.title());
            row.setBearer(rules.bearer(rule, row.getJurisdiction(), one.of().region()));
        });
        read(row, finding, day);
        return row;
    }

    /** What stood when it was assessed last stood until then, though nothing was written. */
    private static void stood(WarningRecord row, @Nullable LocalDate until) {
        if (until != null && STANDS.contains(row.getState()) && until.isAfter(row.getLastSeen())) {
            row.setLastSeen(until);
        }
    }

    private static String state(@Nullable String before, Finding finding) {
        return switch (finding.state()) {
            case CLEARED -> GONE;
            // what was over does not begin again because its data are gone
            case UNTOLD -> GONE.equals(before) ? GONE : "untold";
            case STANDING, EXCUSED -> finding.state().name().toLowerCase(Locale.ROOT);
        };
    }

    /** What no longer stands keeps the measure that stood last. */
    private static void read(WarningRecord row, Finding finding, LocalDate day) {
        row.setRuleVersion(finding.version());
        row.setDocument(finding.citation().document());
        row.setClause(finding.citation().clause());
        row.setState(state(row.getState(), finding));
        var measure = finding.measure();
        if (measure != null) {
            row.setGrade(finding.grade());
            row.setLimitAt(finding.limit());
            row.setMeasured(measure.value());
            row.setUnit(measure.unit().code());
            row.setRows(measure.rows().stream()
                    .map(each -> each.kind() + " " + each.id())
                    .toArray(String[]::new));
            row.setLastSeen(day);
        }
        row.setBytes(finding.bytes());
        row.setAssessedOn(day);
    }
}
