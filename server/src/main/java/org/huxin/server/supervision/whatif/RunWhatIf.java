package org.huxin.server.supervision.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.WhatIfLineRecord;
import org.huxin.db.supervision.tables.records.WhatIfRecord;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Finding;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.WarningSetting;
import org.huxin.server.supervision.KnownExemptions;
import org.huxin.server.supervision.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reckons the stored versions of all months of a place under two readings of a rule, a batch of projects or firms at a time. */
@Service
class RunWhatIf {

    private static final Logger LOG = LoggerFactory.getLogger(RunWhatIf.class);

    /** Projects or firms of one transaction, whose versions are in memory together. */
    private static final int BATCH = 50;

    private final WhatIfs runs;
    private final TriedUpon tried;
    private final KnownExemptions exemptions;
    private final Rules rules;
    private final TransactionTemplate transaction;

    RunWhatIf(WhatIfs runs, TriedUpon tried, KnownExemptions exemptions, Rules rules, TransactionTemplate transaction) {
        this.runs = runs;
        this.tried = tried;
        this.exemptions = exemptions;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** Run again after a crash, it begins anew. @param last whether whatever goes wrong now is the end of it */
    void run(UUID id, boolean last) {
        try {
            reckon(id);
        } catch (RuntimeException broken) {
            if (!last) {
                throw broken;
            }
            LOG.error("what-if {} is given up", id, broken);
            transaction.executeWithoutResult(status -> runs.end(id, WhatIfs.FAILED));
        }
    }

    private void reckon(UUID id) {
        var asked = Objects.requireNonNull(transaction.execute(status -> runs.hold(id)));
        var watched = tried.of(asked);
        var run = Objects.requireNonNull(transaction.execute(status -> runs.begin(id, watched.size())));
        var readings = readings(run);
        var seq = 0;
        for (var from = 0; from < watched.size(); from += BATCH) {
            var batch = watched.subList(from, Math.min(from + BATCH, watched.size()));
            var next = seq;
            seq = Objects.requireNonNull(transaction.execute(status -> batch(run, readings, batch, next)));
        }
        transaction.executeWithoutResult(status -> runs.end(id, WhatIfs.DONE));
    }

    /** The rule as it is, on its days, and as it would be on the same days. */
    private record Readings(List<WarningRule> present, List<WarningRule> other, WorkCalendar calendar) {

        List<Compared.Line> of(List<Assessment.Version> months, List<Exemption> excused, WhatIfRecord run) {
            return Compared.of(stood(present, months, excused, run), stood(other, months, excused, run));
        }

        private List<Finding> stood(
                List<WarningRule> rules, List<Assessment.Version> months, List<Exemption> excused, WhatIfRecord run) {
            return months.isEmpty()
                    ? List.of()
                    : new Assessment(rules, excused, calendar)
                            .stood(months.getFirst().month().subject(), months, run.getFromDay(), run.getToDay());
        }
    }

    private Readings readings(WhatIfRecord run) {
        var present = rules.asked(run.getJurisdiction()).stream()
                .filter(rule -> rule.id().equals(run.getRule()))
                .toList();
        var setting = WarningSetting.read(run.getSetting()).orElseThrow();
        // an earlier setting may have left a grade out that this one names: each is read over what the document has
        var other = present.stream()
                .map(rule -> setting.on(present.getFirst()).during(rule.validity()))
                .toList();
        return new Readings(
                present,
                other,
                rules.assessment(run.getJurisdiction(), List.of()).calendar());
    }

    /** @return the number of the next line */
    private int batch(WhatIfRecord run, Readings readings, List<TriedUpon.One> batch, int first) {
        var ids = batch.stream().map(TriedUpon.One::id).toList();
        var versions = tried.versions(batch);
        var excused = exemptions.ever(ids);
        var raised = runs.raised(ids, run.getRule());
        var lines = new ArrayList<WhatIfLineRecord>();
        for (var one : batch) {
            var months = versions.getOrDefault(one.id(), List.of());
            for (var line : readings.of(months, excused.getOrDefault(one.id(), List.of()), run)) {
                lines.add(line(run.getId(), first + lines.size(), one, line, raised));
            }
        }
        runs.keep(run.getId(), batch.size(), lines);
        return first + lines.size();
    }

    private static WhatIfLineRecord line(
            UUID run, int seq, TriedUpon.One one, Compared.Line line, Map<String, WhatIfs.Raised> raised) {
        var finding = line.finding();
        var warning = raised.get(finding.id());
        var row = new WhatIfLineRecord();
        row.setRun(run);
        row.setSeq(seq);
        row.setProject(one.firm() ? null : one.id());
        row.setFirm(one.firm() ? one.id() : null);
        row.setChange(line.change().name().toLowerCase(Locale.ROOT));
        row.setFirstMonth(day(finding.firstMonth()));
        row.setLastMonth(day(finding.months().getLast().month()));
        row.setGrade(Objects.requireNonNull(finding.grade()));
        row.setTriedGrade(line.triedGrade());
        row.setWarning(warning == null ? null : warning.id());
        row.setFound(warning == null ? "not_raised" : Objects.requireNonNullElse(warning.found(), "unchecked"));
        return row;
    }

    private static LocalDate day(YearMonth month) {
        return month.atDay(1);
    }
}
