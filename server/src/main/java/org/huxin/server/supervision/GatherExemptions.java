package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Row;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.huxin.server.wage.WatchedExcuses;
import org.huxin.server.wage.WatchedExcuses.PutOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What excuses projects and workers: stoppages on record, reports of later pay, new hires, and what was entered. What names no end
 * of its own ends when the last rule of the place that knows it lets it end.
 */
@Component
class GatherExemptions {

    static final String STOPPAGE = "stoppage";
    static final String DEFERRAL = "deferral";
    static final String NEW_HIRE = "new_hire";

    /** What is gathered and not entered. */
    static final List<String> GATHERED = List.of(STOPPAGE, DEFERRAL, NEW_HIRE);

    static final String ENTERED = "exemption";

    private final WatchedExcuses wages;
    private final EnteredExemptions entered;
    private final Rules rules;
    private final ExemptionKinds kinds;

    GatherExemptions(WatchedExcuses wages, EnteredExemptions entered, Rules rules, ExemptionKinds kinds) {
        this.wages = wages;
        this.entered = entered;
        this.rules = rules;
        this.kinds = kinds;
    }

    /** Those that have not ended by a day, by project. */
    Map<UUID, List<Exemption>> of(Collection<Watched> watched, LocalDate day) {
        var ids = watched.stream().map(Watched::id).toList();
        var places = watched.stream().collect(toMap(Watched::id, Watched::jurisdiction));
        var hiredFrom = places.values().stream()
                .distinct()
                .collect(toMap(Function.identity(), place -> kinds.firstDay(place, NEW_HIRE)));
        return Stream.of(
                        watched.stream().flatMap(this::stopped),
                        wages.putOff(ids).stream().flatMap(GatherExemptions::putOff),
                        wages
                                .hired(
                                        ids,
                                        hiredSince(hiredFrom.keySet(), day),
                                        hiredFrom.values().stream()
                                                .min(Comparator.naturalOrder())
                                                .orElse(1))
                                .stream()
                                .filter(one -> one.enteredOn().getDayOfMonth()
                                        >= hiredFrom.getOrDefault(places.getOrDefault(one.project(), ""), 1))
                                .flatMap(one -> endless(
                                        places.getOrDefault(one.project(), ""),
                                        NEW_HIRE,
                                        one.project(),
                                        one.worker(),
                                        one.enteredOn(),
                                        new Row("engagement", one.engagement().toString()))),
                        entered.standing(ids).stream())
                .flatMap(Function.identity())
                .filter(one -> !one.until().isBefore(day))
                .collect(groupingBy(one -> WatchedSubject.id(one.subject())));
    }

    /** The first day on which whoever came is excused still; of those before, who are most, nobody need be read. */
    private LocalDate hiredSince(Set<String> places, LocalDate day) {
        return Gathering.first(day)
                .atDay(1)
                .datesUntil(day)
                .filter(from -> places.stream()
                        .flatMap(place -> rules.longest(place, NEW_HIRE, from).stream())
                        .anyMatch(until -> !until.isBefore(day)))
                .findFirst()
                .orElse(day);
    }

    /** From the report until the day of pay that it puts off, and from that day on: what a rule lets it last counts from there. */
    private static Stream<Exemption> putOff(PutOff one) {
        var dueOn = one.dueOn();
        return dueOn == null || !dueOn.isBefore(one.payBy())
                ? putOff(one, one.filedOn(), one.payBy())
                : Stream.concat(putOff(one, one.filedOn(), dueOn.minusDays(1)), putOff(one, dueOn, one.payBy()));
    }

    private static Stream<Exemption> putOff(PutOff one, LocalDate from, LocalDate until) {
        return until.isBefore(from)
                ? Stream.empty()
                : Stream.of(new Exemption(
                        DEFERRAL,
                        Kind.PROJECT.subject(one.project()),
                        null,
                        from,
                        until,
                        new Row("wage_deferral", one.id().toString())));
    }

    private Stream<Exemption> stopped(Watched project) {
        return Optional.ofNullable(project.stoppedOn()).stream()
                .flatMap(on -> endless(
                        project.jurisdiction(),
                        STOPPAGE,
                        project.id(),
                        null,
                        on,
                        new Row("project_stoppage", project.id() + "/" + on)));
    }

    private Stream<Exemption> endless(
            String jurisdiction, String kind, UUID project, @Nullable UUID worker, LocalDate from, Row ground) {
        return rules.longest(jurisdiction, kind, from).stream()
                .map(until -> new Exemption(kind, Kind.PROJECT.subject(project), worker, from, until, ground));
    }
}
