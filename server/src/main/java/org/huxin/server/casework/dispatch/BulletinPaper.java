package org.huxin.server.casework.dispatch;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.ActingOfficer;
import org.springframework.stereotype.Component;

/** What stands on the paper of a bulletin. */
@Component
class BulletinPaper {

    private static final Map<String, String> TEMPLATES =
            Map.of(Period.MONTH, "monthly_bulletin", Period.DAY, "daily_bulletin");

    PaperOrder order(ActingOfficer officer, Period period, Figures.Board board) {
        var sum = board.sum();
        var month = YearMonth.from(period.from());
        return new PaperOrder(
                TEMPLATES.getOrDefault(period.kind(), period.kind()),
                officer.jurisdiction(),
                null,
                null,
                null,
                Map.of(
                        "month", month.getYear() + "年" + month.getMonthValue() + "月",
                        "received", number(sum.received()),
                        "resolved", number(sum.resolved()),
                        "paid_yuan", Money.ofFen(sum.paidFen()).yuan(),
                        "open", number(sum.unsolved()),
                        "overdue", number(sum.overdue())),
                lines(board.groups()),
                null,
                officer.id());
    }

    private static List<Map<String, String>> lines(List<Figures.GroupFigures> groups) {
        return groups.stream()
                .filter(group -> !group.group().id().equals(ClueFilter.NOWHERE))
                .map(group -> Map.of(
                        "unit", group.group().name(),
                        "received", number(group.received()),
                        "resolved", number(group.resolved()),
                        "open", number(group.unsolved()),
                        "overdue", number(group.overdue())))
                .toList();
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
