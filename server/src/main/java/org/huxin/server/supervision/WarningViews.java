package org.huxin.server.supervision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.engine.warning.MeasureUnit;
import org.huxin.engine.warning.WarningRule;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows warnings to officers. */
@Component
class WarningViews {

    private static final String GRADES = "warning_grades";
    private static final String SIGNALS = "warning_signals";

    private final Warnings warnings;
    private final WarningTurns turns;
    private final KnownEvidence evidence;
    private final WarnedDebts debts;
    private final Rules rules;
    private final Policies policies;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    WarningViews(
            Warnings warnings,
            WarningTurns turns,
            KnownEvidence evidence,
            WarnedDebts debts,
            Rules rules,
            Policies policies,
            Words words,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.warnings = warnings;
        this.turns = turns;
        this.evidence = evidence;
        this.debts = debts;
        this.rules = rules;
        this.policies = policies;
        this.words = words;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    WarningView.Line line(Warnings.Named one) {
        var row = one.warning();
        var dueOn = rules.dueOn(row.getJurisdiction(), row.getRule(), row.getFirstSeen());
        return new WarningView.Line(
                row.getId(),
                row.getProject(),
                row.getFirm(),
                one.number(),
                one.name(),
                row.getRule(),
                row.getTitle(),
                grade(row, row.getGrade()),
                row.getState(),
                row.getStage(),
                row.getMeasured(),
                row.getLimitAt(),
                MeasureUnit.valueOf(row.getUnit().toUpperCase(Locale.ROOT)).label(),
                directory.named(row.getBearer()),
                YearMonth.from(row.getFirstMonth()).toString(),
                row.getFirstSeen(),
                row.getLastSeen(),
                row.getGoneOn(),
                dueOn,
                dueOn != null && today.date().isAfter(dueOn) && row.getStage().equals(WarningLife.RAISED));
    }

    private Words.Word grade(WarningRecord row, String code) {
        return Objects.requireNonNull(words.of(row.getJurisdiction(), GRADES, code));
    }

    WarningView of(Warnings.Named one) {
        var row = one.warning();
        var rule = rules.on(row.getJurisdiction(), row.getRule(), row.getLastSeen());
        return new WarningView(
                line(one),
                row.getVersion(),
                row.getRuleVersion(),
                rule.map(found -> CitedClause.of(policies.stack(row.getJurisdiction()), found.citation()))
                        .orElse(null),
                rule.map(WarningRule::own).orElse(false),
                signal(row, rule),
                rule.map(found -> found.comparison().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                // as they were known when the trouble last stood
                evidence.of(row, List.of(row.getRows()), row.getLastSeen()),
                turns.of(row.getId()).stream()
                        .map(turn -> new WarningView.Turn(
                                turn.getDay(),
                                turn.getState(),
                                grade(row, turn.getGrade()),
                                turn.getMeasured(),
                                turn.getLimitAt(),
                                turn.getRuleVersion()))
                        .toList(),
                acts(warnings.acts(row.getId())),
                officer(row.getOfficer()),
                row.getClue() == null ? null : new Named(row.getClue().toString(), row.getClueNumber()),
                row.getStage().equals(WarningLife.FOUND_TRUE) ? debts.of(one) : null,
                offers(row));
    }

    private Words.Word signal(WarningRecord row, Optional<WarningRule> rule) {
        var code = rule.map(found -> found.signal().code()).orElse(row.getRule());
        return Objects.requireNonNull(words.of(row.getJurisdiction(), SIGNALS, code));
    }

    private List<WarningView.Act> acts(List<WarningActRecord> acts) {
        var officers = directory.officers(acts.stream()
                .map(WarningActRecord::getOfficer)
                .filter(Objects::nonNull)
                .toList());
        return acts.stream()
                .map(act -> new WarningView.Act(
                        act.getAt(),
                        act.getAct(),
                        act.getNote(),
                        Officer.named(act.getOfficer(), officers),
                        directory.named(act.getUnit())))
                .toList();
    }

    private @Nullable Named officer(@Nullable String id) {
        return id == null ? null : Officer.named(id, directory.officers(List.of(id)));
    }

    private List<WarningView.Offer> offers(WarningRecord row) {
        var offers = new ArrayList<WarningView.Offer>();
        if (ActOnWarning.mayAct(row, current.get())) {
            List.of(ActOnWarning.CHECK, PassOnWarning.ASSIGN, PassOnWarning.HAND_ON, ActOnWarning.CLEAR)
                    .forEach(act -> offers.add(new WarningView.Offer(act, ActOnWarning.refusal(row, act))));
        }
        return offers;
    }
}
