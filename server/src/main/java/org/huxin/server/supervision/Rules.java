package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.WarningRule;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of early warning of a place, as far as the server has what they ask for. */
@Component
public class Rules {

    private static final int MONTHS_OF_YEAR = 12;

    private final Policies policies;
    private final Directory directory;

    Rules(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** @param exemptions of whoever is assessed */
    public Assessment assessment(String jurisdiction, List<Exemption> exemptions) {
        return new Assessment(asked(jurisdiction), exemptions, policies.calendar());
    }

    /** The last day on which any rule of a place can be excused from by what began on a day; empty where none knows the kind. */
    Optional<LocalDate> longest(String jurisdiction, String kind, LocalDate from) {
        return asked(jurisdiction).stream()
                .flatMap(rule -> rule.excuses().stream())
                .filter(excuse -> excuse.kind().equals(kind))
                .map(excuse -> excuse.atMost()
                        .after(from.atStartOfDay(), policies.calendar())
                        .lastDay())
                .max(Comparator.naturalOrder());
    }

    /** Whoever gets so much for a month may matter to what is asked of a person's month or year; the greatest number where nothing is. */
    long tellFromFen(String jurisdiction, LocalDate day) {
        return asked(jurisdiction).stream()
                .filter(rule -> rule.validity().contains(day))
                .filter(rule -> rule.signal() == Signal.MOST_PAID || rule.signal() == Signal.MOST_PAID_IN_YEAR)
                .flatMap(rule -> rule.levels().stream()
                        .flatMap(level -> Stream.ofNullable(level.limit().on(day)))
                        .map(yuan -> yuan.movePointRight(2).longValue()
                                / (rule.signal() == Signal.MOST_PAID ? 1 : MONTHS_OF_YEAR)))
                .min(Comparator.naturalOrder())
                .orElse(Long.MAX_VALUE);
    }

    public List<WarningRule> asked(String jurisdiction) {
        return policies.stack(jurisdiction).warnings().stream()
                .filter(rule ->
                        Gathering.MEASURED.contains(rule.signal()) || FirmGathering.MEASURED.contains(rule.signal()))
                .toList();
    }

    /** The rule as it stood on a day. */
    public Optional<WarningRule> on(String jurisdiction, String id, LocalDate day) {
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
    public @Nullable LocalDate dueOn(String jurisdiction, String id, LocalDate raised) {
        return on(jurisdiction, id, raised)
                .flatMap(rule -> policies.stack(jurisdiction).answerTerm(rule, raised))
                .map(term ->
                        term.after(raised.atStartOfDay(), policies.calendar()).lastDay())
                .orElse(null);
    }
}
