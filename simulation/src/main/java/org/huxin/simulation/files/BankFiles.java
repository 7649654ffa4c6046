package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.yuan;

import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/** 付款清单、银行回盘、专户流水, with the columns of docs/file-standard.md. */
final class BankFiles {

    private final DayFolder folder;
    private final People people;

    BankFiles(DayFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    void ordered(Deed.PaymentOrdered one) {
        var text = one.orders().stream()
                .map(order -> people.of(order.person()).name() + "," + order.card() + "," + yuan(order.fen()) + ","
                        + order.reference() + "\n")
                .collect(Collectors.joining());
        folder.add("order-" + one.batch() + ".csv", "收款户名,收款账号,金额,业务参考号\n", text);
    }

    void answered(Deed.BankAnswered one) {
        var on = one.at().toLocalDate();
        var outcome = switch (one.outcome()) {
            case PAID -> "成功,";
            case FAILED -> "失败,账号户名不符";
            case RETURNED -> "退汇,账户状态异常";
        };
        var text = one.orders().stream()
                .map(order -> {
                    var who = people.of(order.person());
                    return who.name() + "," + who.idNumber() + "," + order.card() + "," + yuan(order.fen()) + ","
                            + outcome + "," + on + "," + order.reference() + "\n";
                })
                .collect(Collectors.joining());
        folder.add("bank-" + one.batch() + ".csv", "示例银行代发结果\n户名,证件号码,卡号,金额,结果,失败原因,付款日期,流水号\n", text);
    }

    void moved(Deed.AccountMoved one) {
        var kind = switch (one.movement()) {
            case LABOUR_COST -> "人工费用拨入,,建设单位";
            case WAGES -> "发放工资,专用账户,农民工本人";
            case WAGES_RETURNED -> "代发退回,,农民工本人";
            case TO_CONTRACTOR -> "其他支出,,总承包单位";
        };
        folder.add(
                "account-" + one.project() + ".csv",
                "专用账户流水\n日期,种类,来源,对方,金额,流水号,说明\n",
                one.at().toLocalDate() + "," + kind + "," + yuan(Math.abs(one.fen())) + "," + one.reference() + ",余额"
                        + yuan(one.balanceFen()) + "\n");
    }

    void measured(Deed.WorksMeasured one) {
        folder.add(
                "measured.csv",
                "日期,项目,月份,完成工程价款\n",
                one.at().toLocalDate() + "," + one.project() + "," + one.month() + "," + yuan(one.fen()) + "\n");
    }

    void appropriated(Deed.LabourCostAppropriated one) {
        folder.add(
                "appropriations.csv",
                "日期,项目,月份,人工费用\n",
                one.at().toLocalDate() + "," + one.project() + "," + one.month() + "," + yuan(one.fen()) + "\n");
    }
}
