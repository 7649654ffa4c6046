package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.huxin.simulation.Deed;

/** What is measured and paid between owner and contractor, and the statement of the special account. */
final class MoneyDoor {

    private static final String HEAD = "日期,种类,来源,对方,金额,流水号,说明\n";

    private final Site site;
    private final PayDoor pay;
    private final Map<YearMonth, Long> measured = new HashMap<>();
    private int vouchers;

    MoneyDoor(Site site, PayDoor pay) {
        this.site = site;
        this.pay = pay;
    }

    /** A month is measured firm by firm, and told in one sum. */
    void measured(Deed.WorksMeasured deed) {
        var fen = measured.merge(deed.month(), deed.fen(), Long::sum);
        site.act(
                site.keeper,
                "登记计量",
                "money/measure",
                Map.of(
                        "month", deed.month().toString(),
                        "valueFen", fen,
                        "measuredOn", deed.at().toLocalDate().toString()));
    }

    void appropriated(Deed.LabourCostAppropriated deed) {
        site.act(
                site.keeper,
                "登记人工费拨付",
                "money/pay",
                Map.of(
                        "month",
                        deed.month().toString(),
                        "paidOn",
                        deed.at().toLocalDate().toString(),
                        "amountFen",
                        deed.fen(),
                        "labourFen",
                        deed.fen(),
                        "voucher",
                        site.project.id() + "-" + ++vouchers));
    }

    /**
     * Wages and what comes back of them are booked from the bank's answers, so that they are not sent again; of a batch that the
     * server would not let go the statement alone tells.
     */
    void moved(Deed.AccountMoved deed) {
        switch (deed.movement()) {
            case LABOUR_COST -> book(deed, "人工费用拨入,,建设单位");
            case TO_CONTRACTOR -> book(deed, "其他支出,,总承包单位");
            case WAGES -> {
                if (pay.isPast(deed.reference())) {
                    book(deed, "发放工资,,农民工本人");
                }
            }
            case WAGES_RETURNED -> {
                if (pay.isPast(deed.reference().replaceFirst("-R$", "-1"))) {
                    book(deed, "代发退回,,农民工本人");
                }
            }
        }
    }

    private void book(Deed.AccountMoved deed, String line) {
        var fen = Math.abs(deed.fen());
        var text = HEAD
                + "%s,%s,%d.%02d,%s,\n"
                        .formatted(deed.at().toLocalDate(), line, fen / 100, fen % 100, deed.reference());
        site.file(site.keeper, "导入专户流水", "account-entries", "专户流水.csv", text)
                .ifPresent(taken ->
                        taken.path("mistakes").forEach(mistake -> site.keeper.refused("专户流水的一行", mistake.toString())));
    }
}
