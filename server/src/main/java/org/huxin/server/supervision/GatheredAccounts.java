package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.warning.AccountMonth;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.Row;
import org.huxin.server.project.WatchedAccounts;
import org.huxin.server.project.WatchedAccounts.Month;
import org.huxin.server.project.WatchedAccounts.Movement;
import org.huxin.server.project.WatchedProjects.Account;
import org.jspecify.annotations.Nullable;

/** Special accounts of some projects month by month. */
final class GatheredAccounts {

    static final String ENTRY = "account_entry";

    private final Map<UUID, Account> open;
    private final Map<UUID, TreeMap<YearMonth, Month>> months;
    private final Map<UUID, Map<YearMonth, List<Movement>>> movements;

    private GatheredAccounts(
            Map<UUID, Account> open,
            Map<UUID, TreeMap<YearMonth, Month>> months,
            Map<UUID, Map<YearMonth, List<Movement>>> movements) {
        this.open = open;
        this.months = months;
        this.movements = movements;
    }

    static GatheredAccounts of(
            List<Account> open, WatchedAccounts moved, Collection<UUID> projects, YearMonth from) {
        return new GatheredAccounts(
                open.stream().collect(toMap(Account::project, Function.identity(), (one, other) -> one)),
                moved.months(projects).stream()
                        .collect(groupingBy(
                                Month::project,
                                toMap(Month::month, Function.identity(), (one, other) -> one, TreeMap::new))),
                moved.movements(projects, from).stream()
                        .collect(groupingBy(Movement::project, groupingBy(one -> YearMonth.from(one.on())))));
    }

    /**
     * The account as a month has it. While wages of the month are open, it is what the account holds now that they are to be paid
     * from; otherwise a past month keeps what it ended with, so that a movement of today makes no past month read otherwise.
     *
     * @return null before it was opened
     */
    @Nullable
    AccountMonth of(UUID project, YearMonth month, boolean toPayNow) {
        var account = open.get(project);
        if (account == null || month.isBefore(YearMonth.from(account.openedOn()))) {
            return null;
        }
        var known = months.getOrDefault(project, new TreeMap<>());
        var last = known.floorEntry(month);
        var here = known.get(month);
        return new AccountMonth(
                new Row("special_account", account.id().toString()),
                toPayNow ? account.balanceFen() : last == null ? 0 : last.getValue().balanceFen(),
                toPayNow ? account.lastInflowOn() : last == null ? null : last.getValue().lastInflowOn(),
                Stream.concat(
                                movements.getOrDefault(project, Map.of()).getOrDefault(month, List.of()).stream()
                                        .map(GatheredAccounts::movement),
                                here == null || here.wagesFen() == 0
                                        ? Stream.empty()
                                        : Stream.of(new AccountMonth.Movement(
                                                new Row("account_wages", account.id() + "/" + month),
                                                Kind.WAGES,
                                                here.wagesFen())))
                        .toList());
    }

    private static AccountMonth.Movement movement(Movement one) {
        return new AccountMonth.Movement(
                new Row(ENTRY, one.id().toString()), one.incoming() ? Kind.INFLOW : Kind.ELSEWHERE, one.fen());
    }
}
