package org.huxin.server.casework.dispatch;

import java.util.List;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a period, as a whole and by group, each opening to its clues. */
@Component
class Figures {

    /** @param averageDays from receipt to resolution, rounded; null without any resolved */
    record GroupFigures(
            Named group,
            int received,
            int resolved,
            int unsolved,
            int overdue,
            long unsolvedFen,
            @Nullable Long averageDays,
            ClueFilter open) {}

    /** A period's figures, counted together; of the natures those of which any clue came in. */
    record Board(Tally sum, List<Figure> figures, List<GroupFigures> groups, List<Figure> natures) {}

    private final Counting counting;
    private final Groups groups;
    private final Words words;

    Figures(Counting counting, Groups groups, Words words) {
        this.counting = counting;
        this.groups = groups;
        this.words = words;
    }

    /** As the officer sees them; the period's last day included. */
    Board of(ActingOfficer officer, Period period, Grouping grouping) {
        var filters = new Filters(period.from(), period.to());
        var tallies = counting.all(officer, filters, grouping);
        var sum = tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var byGroup = groups.fold(officer.jurisdiction(), grouping, tallies).stream()
                .map(group -> figures(group, filters, grouping))
                .toList();
        return new Board(sum, figures(sum, filters), byGroup, natures(officer, filters));
    }

    private List<Figure> natures(ActingOfficer officer, Filters filters) {
        var counted = counting.natures(officer, filters);
        return words.all(officer.jurisdiction(), "natures").stream()
                .filter(word -> counted.containsKey(word.code()))
                .map(word -> new Figure(
                        word.code(),
                        word.label(),
                        counted.getOrDefault(word.code(), 0),
                        "count",
                        filters.receivedOf(word.code())))
                .toList();
    }

    private static GroupFigures figures(Groups.Group group, Filters filters, Grouping grouping) {
        var tally = group.tally();
        return new GroupFigures(
                group.named(),
                tally.received(),
                tally.resolved(),
                tally.unsolved(),
                tally.overdue(),
                tally.unsolvedFen(),
                tally.averageDays(),
                filters.unsolvedOf(grouping, group.named().id()));
    }

    private static List<Figure> figures(Tally sum, Filters filters) {
        var average = sum.averageDays();
        return List.of(
                new Figure("received", "接收线索", sum.received(), "count", filters.received()),
                new Figure("resolved", "办结线索", sum.resolved(), "count", filters.resolved()),
                new Figure("paid", "追回工资", sum.paidFen(), "fen", filters.resolved()),
                new Figure("average_days", "平均办理天数", average == null ? 0 : average, "days", filters.resolved()),
                new Figure("unsolved", "未化解", sum.unsolved(), "count", filters.unsolved()),
                new Figure("overdue", "有逾期", sum.overdue(), "count", filters.overdue()),
                new Figure("major", "重大", sum.major(), "count", filters.major()),
                new Figure("unsolved_fen", "未付工资", sum.unsolvedFen(), "fen", filters.unsolved()),
                new Figure("unsolved_persons", "涉及人数", sum.unsolvedPersons(), "persons", filters.unsolved()));
    }
}
