package org.huxin.server.casework.dispatch;

import java.util.List;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Named;
import org.springframework.stereotype.Component;

/** 动态清零: what is unsolved at this moment, with the aim that it be nothing. */
@Component
class Clearance {

    /** Money in fen. */
    record Board(int unsolved, long unsolvedFen, int unsolvedPersons, int cases, List<GroupLeft> byGroup) {}

    record GroupLeft(Named group, int unsolved, long unsolvedFen, ClueFilter open) {}

    private final Counting counting;
    private final Groups groups;

    Clearance(Counting counting, Groups groups) {
        this.counting = counting;
        this.groups = groups;
    }

    /** As the officer sees it; groups that have nothing left are not listed. */
    Board of(ActingOfficer officer) {
        var grouping = groups.usual(officer.jurisdiction());
        var filters = new Filters(null, null);
        var tallies = counting.unsolved(officer, filters, grouping);
        var sum = tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var left = groups.fold(officer.jurisdiction(), grouping, tallies).stream()
                .filter(group -> group.tally().unsolved() > 0)
                .map(group -> new GroupLeft(
                        group.named(),
                        group.tally().unsolved(),
                        group.tally().unsolvedFen(),
                        filters.unsolvedOf(grouping, group.named().id())))
                .toList();
        return new Board(sum.unsolved(), sum.unsolvedFen(), sum.unsolvedPersons(), sum.cases(), left);
    }
}
