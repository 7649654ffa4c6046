package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.db.wage.tables.records.EngagementRecord;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed with a worker on a project, before and after, in the words that people read. */
@Component
class ChangedTerms {

    private final Changes changes;
    private final RosterWords words;

    ChangedTerms(Changes changes, RosterWords words) {
        this.changes = changes;
        this.words = words;
    }

    Stream<WorkerChangeRecord> changed(Project project, EngagementRecord row, NewWorker was, NewWorker now) {
        var place = project.jurisdiction();
        return Stream.of(
                        changes.change(row.getWorker(), project.id(), "trade", trade(place, was), trade(place, now)),
                        changes.change(row.getWorker(), project.id(), "team", was.team(), now.team()),
                        changes.change(row.getWorker(), project.id(), "rate", rate(place, was), rate(place, now)),
                        changes.change(
                                row.getWorker(), project.id(), "contract", contract(place, was), contract(place, now)),
                        changes.change(row.getWorker(), project.id(), "training", day(was), day(now)))
                .flatMap(Optional::stream);
    }

    private @Nullable String trade(String place, NewWorker one) {
        return one.trade() == null
                ? null
                : words.word(place, RosterWords.TRADES, one.trade()).label();
    }

    private @Nullable String rate(String place, NewWorker one) {
        return one.rateKind() == null || one.rateFen() == null
                ? null
                : words.word(place, RosterWords.RATES, one.rateKind()).label() + " "
                        + Money.ofFen(one.rateFen()).yuan() + "元";
    }

    private @Nullable String contract(String place, NewWorker one) {
        return one.contract() == null
                ? null
                : Stream.of(
                                words.word(place, RosterWords.CONTRACTS, one.contract())
                                        .label(),
                                one.contractNo(),
                                String.valueOf(one.contractOn()))
                        .filter(Objects::nonNull)
                        .collect(joining(" "));
    }

    private static @Nullable String day(NewWorker one) {
        return one.trainedOn() == null ? null : one.trainedOn().toString();
    }
}
