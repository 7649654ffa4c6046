package org.huxin.server.supervision.whatif;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huxin.db.supervision.tables.records.WhatIfRecord;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.WarningSetting;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.policy.Words;
import org.huxin.server.supervision.Places;
import org.huxin.server.supervision.whatif.WhatIfView.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what-ifs to officers. */
@Component
class WhatIfViews {

    private final WhatIfs runs;
    private final AskWhatIf ask;
    private final OfficeDecisions decisions;
    private final Places places;
    private final Directory directory;
    private final Words words;
    private final Today today;

    WhatIfViews(
            WhatIfs runs,
            AskWhatIf ask,
            OfficeDecisions decisions,
            Places places,
            Directory directory,
            Words words,
            Today today) {
        this.runs = runs;
        this.ask = ask;
        this.decisions = decisions;
        this.places = places;
        this.directory = directory;
        this.words = words;
        this.today = today;
    }

    WhatIfView.Reads rule(String jurisdiction, String id) {
        var rule = ask.rule(jurisdiction, id);
        var written = ask.written(jurisdiction, id);
        var decision = decisions.of(jurisdiction).get(id);
        return new WhatIfView.Reads(
                rule.id(),
                rule.title(),
                rule.own(),
                rule.signal().unit().label(),
                rule.signal().moreIsWorse(),
                grades(jurisdiction, rule, written),
                excuses(jurisdiction, rule, written),
                decision == null
                        ? null
                        : new WhatIfView.Decided(
                                decision.value(), decision.from(), decision.basis(), decision.by(), decision.at()));
    }

    /** Of all that the document has, as a reading has it; what the reading leaves out as the document has it. */
    private List<WhatIfView.Grade> grades(String jurisdiction, WarningRule reading, WarningRule written) {
        return written.levels().stream()
                .map(level -> {
                    var kept = reading.levels().stream()
                            .filter(one -> one.grade().equals(level.grade()))
                            .findFirst();
                    var said = kept.orElse(level);
                    return new WhatIfView.Grade(
                            word(jurisdiction, "warning_grades", said.grade()),
                            kept.isPresent(),
                            said.limit().on(today.date()),
                            said.limit() instanceof Limit.Set,
                            said.months());
                })
                .toList();
    }

    private List<WhatIfView.Excuse> excuses(String jurisdiction, WarningRule reading, WarningRule written) {
        return written.excuses().stream()
                .map(excuse -> {
                    var kept = reading.excuses().stream()
                            .filter(one -> one.kind().equals(excuse.kind()))
                            .findFirst();
                    var most = kept.orElse(excuse).atMost();
                    return new WhatIfView.Excuse(
                            word(jurisdiction, "exemption_kinds", excuse.kind()),
                            kept.isPresent(),
                            most.count(),
                            most.unit().name().toLowerCase(Locale.ROOT));
                })
                .toList();
    }

    private WhatIfView.Tried tried(WhatIfRecord row) {
        var written = ask.written(row.getJurisdiction(), row.getRule());
        var reading = WarningSetting.read(row.getSetting()).orElseThrow().on(written);
        return new WhatIfView.Tried(
                grades(row.getJurisdiction(), reading, written),
                excuses(row.getJurisdiction(), reading, written),
                ask.changesNothing(row));
    }

    private Words.Word word(String jurisdiction, String register, String code) {
        return Objects.requireNonNull(words.of(jurisdiction, register, code));
    }

    WhatIfView of(WhatIfRecord row) {
        var counted = runs.counts(row.getId());
        var jurisdiction = row.getJurisdiction();
        var whole = places.whole(jurisdiction);
        var none = new Named("", "");
        var byPlace = counted.stream()
                .collect(groupingBy(
                        one -> Objects.requireNonNullElse(places.below(jurisdiction, one.region(), whole), none)));
        return new WhatIfView(
                row.getId(),
                rule(jurisdiction, row.getRule()),
                tried(row),
                row.getFromDay(),
                row.getToDay(),
                row.getState(),
                row.getProjects(),
                row.getDone(),
                new Named(
                        row.getAskedBy(),
                        directory.officer(row.getAskedBy()).map(Officer::name).orElse(row.getAskedBy())),
                row.getAskedAt(),
                changes(counted),
                runs.regraded(row.getId()),
                byPlace.entrySet().stream()
                        .map(each -> new WhatIfView.Place(
                                each.getKey().equals(none) ? null : each.getKey(), changes(each.getValue())))
                        .sorted(Comparator.comparing(
                                place -> place.of() == null ? "~" : place.of().id()))
                        .toList(),
                row.getInForce());
    }

    private static List<Change> changes(Collection<WhatIfs.Counted> counted) {
        return Arrays.stream(Compared.Change.values())
                .map(change -> change.name().toLowerCase(Locale.ROOT))
                .map(change -> new Change(
                        change,
                        sum(counted, change, null),
                        sum(counted, change, "found_true"),
                        sum(counted, change, "innocent"),
                        sum(counted, change, "no_data"),
                        sum(counted, change, "unchecked"),
                        sum(counted, change, "not_raised")))
                .toList();
    }

    private static int sum(Collection<WhatIfs.Counted> counted, String change, @Nullable String found) {
        return counted.stream()
                .filter(one -> one.change().equals(change)
                        && (found == null || one.found().equals(found)))
                .mapToInt(WhatIfs.Counted::count)
                .sum();
    }

    WhatIfView.Line line(String jurisdiction, WhatIfs.Named one) {
        var line = one.line();
        return new WhatIfView.Line(
                line.getChange(),
                line.getProject(),
                line.getFirm(),
                one.number(),
                one.name(),
                YearMonth.from(line.getFirstMonth()).toString(),
                YearMonth.from(line.getLastMonth()).toString(),
                word(jurisdiction, "warning_grades", line.getGrade()),
                words.of(jurisdiction, "warning_grades", line.getTriedGrade()),
                line.getWarning(),
                line.getFound());
    }
}
