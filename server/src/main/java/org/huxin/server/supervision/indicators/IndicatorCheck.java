package org.huxin.server.supervision.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CreditCode;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.supervision.indicators.IndicatorWords.Kind;
import org.huxin.server.supervision.indicators.ToldIndicator.Line;
import org.huxin.server.supervision.indicators.ToldIndicator.Mistake;
import org.jspecify.annotations.Nullable;

/** Reads what a unit tells, line by line, and says what cannot be right in it; one for each delivery. */
final class IndicatorCheck {

    /** What no figure of one firm reaches in a month. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final int DECIMALS = 2;
    private static final int LONGEST_NAME = 200;

    private final Map<String, Kind> kinds;
    private final Map<String, String> regions;
    private final YearMonth now;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Object, Integer> seen = new HashMap<>();

    /**
     * @param kinds that the unit tells, by code and by Chinese name
     * @param regions codes by code and by Chinese name
     */
    IndicatorCheck(Map<String, Kind> kinds, Map<String, String> regions, YearMonth now) {
        this.kinds = kinds;
        this.regions = regions;
        this.now = now;
    }

    /** A line that can be right. */
    record Right(
            int line,
            Firm firm,
            Kind kind,
            YearMonth month,
            BigDecimal value,
            @Nullable LocalDate payBy,
            @Nullable String region) {}

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The line; null if something in it is wrong, which then stands among the mistakes. */
    @Nullable
    Right read(Line line) {
        var before = mistakes.size();
        var told = line.told();
        var number = line.number();
        var firm = firm(number, told);
        var kind = told.kind() == null ? null : kinds.get(told.kind().strip());
        if (kind == null) {
            wrong(
                    number,
                    "指标",
                    told.kind() == null
                            ? "请填写指标"
                            : "本单位不报送“%s”，或者没有这种指标".formatted(told.kind().strip()));
        }
        var month = month(number, told.month());
        var value = kind == null ? null : value(number, kind, told.value());
        if (kind != null
                && told.unit() != null
                && !told.unit().isBlank()
                && !told.unit().strip().equals(kind.unit())) {
            wrong(number, "单位", "“%s”以%s为单位".formatted(kind.label(), kind.unit()));
        }
        if (kind != null && kind.payBy() != (told.payBy() != null)) {
            wrong(number, "发薪日", kind.payBy() ? "请填写发薪日" : "“%s”没有发薪日".formatted(kind.label()));
        }
        var region = region(number, told.region());
        if (mistakes.size() > before || firm == null || kind == null || month == null || value == null) {
            return null;
        }
        var earlier = seen.putIfAbsent(List.of(key(firm), kind.code(), month), number);
        if (earlier != null) {
            wrong(number, "", "与第%d行重复：企业、指标和月份相同".formatted(earlier));
            return null;
        }
        return new Right(number, firm, kind, month, value, told.payBy(), region);
    }

    private static String key(Firm firm) {
        return firm.creditCode() == null ? firm.name() : firm.creditCode();
    }

    private @Nullable Firm firm(int line, ToldIndicator told) {
        var name = told.name() == null ? "" : told.name().strip();
        var code = told.creditCode() == null || told.creditCode().isBlank()
                ? null
                : told.creditCode().strip();
        if (name.isEmpty()) {
            wrong(line, "企业名称", "请填写企业名称");
        } else if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            wrong(line, "企业名称", "企业名称最多200字，不能有控制字符");
        }
        var problem = code == null ? null : CreditCode.problemWith(code).orElse(null);
        if (problem != null) {
            wrong(line, "统一社会信用代码", problem);
        }
        return name.isEmpty() || problem != null
                ? null
                : new Firm(name, code == null ? null : new CreditCode(code).text(), null);
    }

    private @Nullable YearMonth month(int line, @Nullable YearMonth month) {
        if (month == null || month.isBefore(EARLIEST) || month.isAfter(now)) {
            wrong(line, "月份", month == null ? "请填写月份，如 2025-03" : "月份不能晚于本月，也不能早于 " + EARLIEST);
            return null;
        }
        return month;
    }

    private @Nullable BigDecimal value(int line, Kind kind, @Nullable BigDecimal value) {
        if (value == null) {
            wrong(line, "数值", "请填写数值");
        } else if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            wrong(line, "数值", "数值应在 0 到 %s 之间".formatted(MOST.toPlainString()));
        } else if (kind.mark() && value.compareTo(BigDecimal.ZERO) != 0 && value.compareTo(BigDecimal.ONE) != 0) {
            wrong(line, "数值", "“%s”写 1 或者 0".formatted(kind.label()));
        } else if (value.signum() > 0 && value.stripTrailingZeros().scale() > (kind.whole() ? 0 : DECIMALS)) {
            wrong(line, "数值", kind.whole() ? "“%s”应为整数".formatted(kind.label()) : "数值最多两位小数");
        } else {
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
        return null;
    }

    private @Nullable String region(int line, @Nullable String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        var code = regions.get(told.strip());
        if (code == null) {
            wrong(line, "所在地", "本辖区没有“%s”".formatted(told.strip()));
        }
        return code;
    }

    private void wrong(int line, String column, String message) {
        mistakes.add(new Mistake(line, column, message));
    }
}
