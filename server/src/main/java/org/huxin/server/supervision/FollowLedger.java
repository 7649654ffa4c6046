package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Summed;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.ReadMonths.As;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedMonths;
import org.huxin.server.wage.WatchedMonths.Merged;
import org.huxin.server.wage.WatchedMonths.OneByOne;
import org.huxin.server.wage.WatchedMonths.People;
import org.huxin.server.wage.WatchedMonths.Someone;
import org.springframework.stereotype.Component;

/**
 * Reads of the ledger of wages what was merged since it was read last, and the later months of the same project: what one month
 * leaves unpaid stands in all that follow. Besides it reads again where somebody is to be told one by one who stood in a sum.
 */
@Component
class FollowLedger {

    private final WatchedMonths months;
    private final ReadMonths read;
    private final KnownWorkers known;
    private final Rules rules;

    FollowLedger(WatchedMonths months, ReadMonths read, KnownWorkers known, Rules rules) {
        this.months = months;
        this.read = read;
        this.known = known;
        this.rules = rules;
    }

    /**
     * @param told whoever is told one by one, of every month that ever was known, by project
     * @param summed the others, of months that were read again only
     */
    record Followed(Map<UUID, Map<YearMonth, List<WorkerMonth>>> told, Map<UUID, Map<YearMonth, List<Summed>>> summed) {

        static final Followed NOBODY = new Followed(Map.of(), Map.of());
    }

    /** @param newly projects of which somebody is excused by himself who was not before */
    Followed people(Collection<Watched> works, Map<UUID, List<Exemption>> excuses, Set<UUID> newly, LocalDate day) {
        var ids = works.stream().map(Watched::id).toList();
        var from = Gathering.first(day);
        // asked before the rows are: what is merged in between is read once more the next time
        var merged = months.merged(ids, from, YearMonth.from(day)).stream().collect(toMap(Merged::of, one -> one));
        var before = read.since(ids, from);
        var whole = whole(works, merged.values(), day);
        var changed = merged.values().stream()
                .filter(one -> {
                    var as = before.get(one.of());
                    return as == null
                            || as.merged() != one.merged()
                            || newly.contains(one.of().project())
                            || whole.contains(one.of().project()) && !as.whole()
                            || as.heldUntilBefore(day);
                })
                .map(Merged::of)
                .collect(toSet());
        var emptied = new HashSet<>(before.keySet());
        emptied.removeAll(merged.keySet());
        var wanted = later(merged.keySet(), changed, emptied);
        var people = months.people(wanted, new OneByOne(day, whole, excused(excuses)));
        var told = told(wanted, people);
        var summed = summed(wanted, people);
        emptied.forEach(of -> {
            told.put(of, List.of());
            summed.computeIfAbsent(of.project(), any -> new HashMap<>()).put(of.month(), List.of());
        });
        read.mark(
                merged.values().stream()
                        .filter(one -> wanted.contains(one.of()))
                        .collect(toMap(Merged::of, one -> as(one, whole, summed))),
                emptied);
        return new Followed(known.keep(ids, told, day), summed);
    }

    private static As as(Merged merged, Set<UUID> whole, Map<UUID, Map<YearMonth, List<Summed>>> summed) {
        var project = merged.of().project();
        var until = summed
                .getOrDefault(project, Map.of())
                .getOrDefault(merged.of().month(), List.of())
                .stream()
                .filter(sum -> sum.paidPeople() < sum.people())
                .map(Summed::payBy)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new As(merged.merged(), whole.contains(project), until);
    }

    /** Projects in which somebody gets so much that it may matter; his other months matter then too. */
    private Set<UUID> whole(Collection<Watched> works, Collection<Merged> merged, LocalDate day) {
        var places = works.stream().collect(toMap(Watched::id, Watched::jurisdiction));
        var from = new HashMap<String, Long>();
        return merged.stream()
                .filter(one -> one.mostFen()
                        >= from.computeIfAbsent(
                                places.getOrDefault(one.of().project(), ""), place -> rules.tellFromFen(place, day)))
                .map(one -> one.of().project())
                .collect(toSet());
    }

    private static Set<Someone> excused(Map<UUID, List<Exemption>> excuses) {
        return excuses.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .flatMap(one -> Stream.ofNullable(one.worker()))
                        .map(worker -> new Someone(of.getKey(), worker)))
                .collect(toSet());
    }

    private static Set<ProjectMonth> later(
            Set<ProjectMonth> all, Set<ProjectMonth> changed, Set<ProjectMonth> emptied) {
        var since = new HashMap<UUID, YearMonth>();
        for (var some : List.of(changed, emptied)) {
            some.forEach(
                    of -> since.merge(of.project(), of.month(), (one, other) -> one.isBefore(other) ? one : other));
        }
        return all.stream()
                .filter(of -> {
                    var first = since.get(of.project());
                    return first != null && !of.month().isBefore(first);
                })
                .collect(toSet());
    }

    private static Map<ProjectMonth, List<WorkerMonth>> told(Collection<ProjectMonth> wanted, People people) {
        var told = new HashMap<ProjectMonth, List<WorkerMonth>>();
        wanted.forEach(of -> told.put(of, new ArrayList<>()));
        people.told()
                .forEach(one ->
                        told.computeIfAbsent(one.of(), any -> new ArrayList<>()).add(one.worker()));
        return told;
    }

    private static Map<UUID, Map<YearMonth, List<Summed>>> summed(Collection<ProjectMonth> wanted, People people) {
        var sums = people.summed().stream()
                .collect(groupingBy(WatchedMonths.Sum::of, mapping(WatchedMonths.Sum::people, toList())));
        var summed = new HashMap<UUID, Map<YearMonth, List<Summed>>>();
        wanted.forEach(of -> summed.computeIfAbsent(of.project(), any -> new HashMap<>())
                .put(of.month(), sums.getOrDefault(of, List.of())));
        return summed;
    }
}
