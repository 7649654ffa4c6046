package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.WarningRule;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of early warning of a place, as far as the server has what they ask for. */
@Component
class Rules {

    private final Policies policies;
    private final Directory directory;

    Rules(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    Assessment assessment(String jurisdiction) {
        return new Assessment(asked(jurisdiction), List.of(), policies.calendar());
    }

    List<WarningRule> asked(String jurisdiction) {
        return policies.stack(jurisdiction).warnings().stream()
                .filter(rule ->
                        Gathering.MEASURED.contains(rule.signal()) || FirmGathering.MEASURED.contains(rule.signal()))
                .toList();
    }

    /** The rule as it stood on a day. */
    Optional<WarningRule> on(String jurisdiction, String id, LocalDate day) {
        return policies.stack(jurisdiction).warnings().stream()
                .filter(rule -> rule.id().equals(id) && rule.validity().contains(day))
                .findFirst();
    }

    /** The unit that is to look at a warning: the first named that there is; null where there is none. */
    @Nullable
    String bearer(WarningRule rule, String jurisdiction, @Nullable String region) {
        var answer = rule.answer();
        return answer == null
                ? null
                : answer.by().stream()
                        .flatMap(word ->
                                directory.unit(word).or(() -> directory.playing(word, jurisdiction, region)).stream())
                        .map(Unit::id)
                        .findFirst()
                        .orElse(null);
    }

    /** The last day to look at a warning; null while the office has set no term. */
    @Nullable
    LocalDate dueOn(String jurisdiction, String id, LocalDate raised) {
        return on(jurisdiction, id, raised)
                .flatMap(rule -> policies.stack(jurisdiction).answerTerm(rule, raised))
                .map(term ->
                        term.after(raised.atStartOfDay(), policies.calendar()).lastDay())
                .orElse(null);
    }
}
