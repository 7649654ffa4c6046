package org.huxin.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.warning.WarningRule;

/** Refuses an office setting that names nothing or says nothing. */
final class SettingCheck {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private SettingCheck() {}

    /** A setting whose gap, parameter or document is no longer in any pack lies idle; a later version may bring it back. */
    static boolean idle(OfficeSetting setting, Map<String, LoadedPack> packs) {
        return packs.values().stream().noneMatch(pack -> names(pack, setting.id()));
    }

    private static boolean names(LoadedPack pack, String id) {
        return pack.gapForms().containsKey(id)
                || pack.pack().documents().stream()
                        .anyMatch(document -> document.id().equals(id))
                || pack.pack().parameters().stream()
                        .anyMatch(parameter -> parameter.id().equals(id))
                || pack.pack().warnings().stream().anyMatch(rule -> rule.id().equals(id));
    }

    static void check(List<OfficeSetting> settings, Map<String, LoadedPack> packs, Problems problems) {
        for (var setting : settings) {
            fault(setting, packs)
                    .ifPresent(
                            message -> problems.add("设定/" + setting.jurisdiction() + "/" + setting.id(), 0, message));
        }
    }

    /** What is wrong with a setting; empty when it can be applied. */
    static Optional<String> fault(OfficeSetting setting, Map<String, LoadedPack> packs) {
        if (setting.setBy().isBlank()) {
            return Optional.of("没有写明由谁设定");
        }
        for (var pack : packs.values()) {
            if (pack.pack().documents().stream()
                    .anyMatch(document -> document.id().equals(setting.id()))) {
                return day(setting);
            }
            if (pack.gapForms().containsKey(setting.id())) {
                return wholeNumber(setting);
            }
            if (pack.pack().parameters().stream()
                    .anyMatch(parameter -> parameter.id().equals(setting.id()))) {
                return amount(setting);
            }
            for (var rule : pack.pack().warnings()) {
                if (rule.id().equals(setting.id())) {
                    return warning(setting, rule);
                }
            }
        }
        return Optional.of("没有编号为“" + setting.id() + "”的空缺期限、数值、文件或预警规则");
    }

    /** What a document gives, no office sets otherwise; what it left to the office, it may. */
    private static Optional<String> warning(OfficeSetting setting, WarningRule rule) {
        if (!rule.own()) {
            return Optional.of("“" + rule.title() + "”的界限是文件写明的，本办公室不能另设");
        }
        return WarningSetting.read(setting.value())
                .map(said -> said.fault(rule))
                .orElse(Optional.of("“" + setting.value() + "”没有写明等级、界限和月数"));
    }

    private static Optional<String> wholeNumber(OfficeSetting setting) {
        var whole = number(setting)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(10_000)) <= 0);
        return whole.isPresent() ? Optional.empty() : Optional.of("“" + setting.value() + "”不是 0 至 10000 的整数");
    }

    private static Optional<String> amount(OfficeSetting setting) {
        var fits = number(setting).filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0);
        return fits.isPresent() ? Optional.empty() : Optional.of("“" + setting.value() + "”不是不小于零的数，或者过大");
    }

    private static Optional<String> day(OfficeSetting setting) {
        try {
            LocalDate.parse(setting.value());
            return Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.of("“" + setting.value() + "”不是日期，应写作 2024-01-01");
        }
    }

    static Optional<BigDecimal> number(OfficeSetting setting) {
        try {
            return Optional.of(new BigDecimal(setting.value().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
