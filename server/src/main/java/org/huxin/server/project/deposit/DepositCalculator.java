package org.huxin.server.project.deposit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.deposit.DepositSum.Step;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a deposit: base rate, discount for several works, then cut or waiver of a clean record <em>or</em> raise after
 * arrears, then floor and cap, then rounding to the fen. Exact, and the same for the same input.
 */
final class DepositCalculator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DepositRules rules;
    private final DepositCase input;
    private final List<Step> steps = new ArrayList<>();
    private BigDecimal rate = BigDecimal.ZERO;

    private DepositCalculator(DepositRules rules, DepositCase input) {
        this.rules = rules;
        this.input = input;
    }

    /** @return empty if no rate of the place is for such a contract */
    static Optional<DepositSum> sum(DepositRules rules, DepositCase input) {
        return rules.bands().stream()
                .filter(band -> band.holds(input.region(), input.valueFen()))
                .findFirst()
                .map(band -> new DepositCalculator(rules, input).sum(band));
    }

    private DepositSum sum(DepositRules.Band band) {
        var raise = raise();
        if (raise == null) {
            var waiver = waiver();
            if (waiver != null) {
                return new DepositSum(null, List.of(waiver));
            }
        }
        base(band);
        if (input.several() && rules.severalCut() != null) {
            change(rules.severalCut().negate(), "多项工程下浮", "同一地区有多项在建工程，下浮" + percent(rules.severalCut()));
        }
        if (raise != null) {
            change(raise.share(), "提高比例", raise.because());
        } else if (months(input.monthsClean()) >= rules.cutMonths()) {
            change(
                    rules.cutShare().negate(),
                    "降低比例",
                    "连续%d个月没有拖欠，降低%s".formatted(input.monthsClean(), percent(rules.cutShare())));
        }
        if (rate.compareTo(rules.floor()) < 0) {
            set(rules.floor(), "最低比例", "不低于" + percent(rules.floor()));
        }
        return rounded();
    }

    private record Raise(BigDecimal share, String because) {}

    private @Nullable Raise raise() {
        if (input.listed()) {
            return new Raise(rules.listedShare(), "在失信名单上，提高" + percent(rules.listedShare()));
        }
        var since = input.monthsSinceArrears();
        return since != null && since <= rules.raiseMonths()
                ? new Raise(rules.raiseShare(), "%d个月前有拖欠，提高%s".formatted(since, percent(rules.raiseShare())))
                : null;
    }

    private @Nullable Step waiver() {
        var clean = months(input.monthsClean());
        if (clean >= rules.waiveMonths() && input.systemsInPlace()) {
            return new Step("免存", "连续%d个月没有拖欠，实名制和专户已落实".formatted(clean), null);
        }
        return input.valueFen() < rules.smallFen() && clean >= rules.smallMonths()
                ? new Step("免存", "合同额低于%s，签约前%d个月没有拖欠".formatted(Money.ofFen(rules.smallFen()), clean), null)
                : null;
    }

    private static int months(@Nullable Integer known) {
        return known == null ? -1 : known;
    }

    private void base(DepositRules.Band band) {
        set(band.rate(), "基础比例", band.label() + (band.fromText() ? "" : "（暂用，不是文件写明的）"));
        if (rate.compareTo(rules.least()) < 0) {
            set(rules.least(), "比例下限", "不低于" + percent(rules.least()));
        } else if (rate.compareTo(rules.most()) > 0) {
            set(rules.most(), "比例上限", "不高于" + percent(rules.most()));
        }
    }

    private void change(BigDecimal share, String what, String because) {
        set(rate.multiply(HUNDRED.add(share)).movePointLeft(2), what, because);
    }

    private void set(BigDecimal to, String what, String because) {
        rate = to;
        steps.add(new Step(what, because, percent(to)));
    }

    private DepositSum rounded() {
        var value = Money.ofFen(input.valueFen());
        var exact = BigDecimal.valueOf(input.valueFen()).multiply(rate).movePointLeft(2);
        var cap = rules.capFen();
        if (cap != null && exact.compareTo(BigDecimal.valueOf(cap)) > 0) {
            exact = BigDecimal.valueOf(cap);
            steps.add(new Step("数额上限", "不超过" + Money.ofFen(cap), null));
        }
        // the least that can be paid is a fen
        var fen = exact.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE).longValueExact();
        steps.add(new Step("应缴额", "%s的%s为%s，四舍五入到分".formatted(value, percent(rate), Money.ofFen(fen)), null));
        return new DepositSum(fen, steps);
    }

    private static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString() + "%";
    }
}
