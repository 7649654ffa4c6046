package org.huxin.server.supervision.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.WarningSetting;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Other grades and exemptions of a rule.
 *
 * @param rule its id
 * @param grades the gravest first; those left out are given no more
 * @param excuses those left out are accepted no more
 */
record Proposal(
        @NotBlank(message = "缺少规则") @Size(max = 200) String rule,

        @NotNull(message = "缺少等级") @Size(min = 1, max = 10, message = "请至少留一个等级")
        List<@Valid Grade> grades,

        @NotNull(message = "缺少豁免") @Size(max = 20) List<@Valid Excuse> excuses) {

    /** @param limit null where it is left as the rule has it */
    record Grade(
            @NotBlank(message = "缺少等级") String code,
            @PositiveOrZero(message = "界限不能小于零") @Nullable BigDecimal limit,

            @Min(value = 1, message = "至少一个月") @Max(value = 24, message = "最多二十四个月")
            int months) {}

    /** @param unit day, working_day, month or year */
    record Excuse(
            @NotBlank(message = "缺少豁免") String kind,

            @Min(value = 1, message = "至少为一") @Max(value = 999, message = "最多999")
            int count,

            @NotBlank(message = "缺少单位") String unit) {}

    /** @throws CommandRefused {@code what_if.setting} where the rule cannot be set so */
    WarningSetting setting(WarningRule of) {
        var setting = new WarningSetting(
                grades.stream()
                        .map(grade -> new WarningSetting.Grade(grade.code(), grade.limit(), grade.months()))
                        .toList(),
                excuses.stream()
                        .map(excuse -> new WarningRule.Excuse(
                                excuse.kind(), new Term(excuse.count(), unit(excuse.unit()), Roll.NONE)))
                        .toList());
        setting.fault(of).ifPresent(fault -> {
            throw CommandRefused.field("what_if.setting", "grades", fault);
        });
        return setting;
    }

    private static Unit unit(String word) {
        return Stream.of(Unit.DAY, Unit.WORKING_DAY, Unit.MONTH, Unit.YEAR)
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("what_if.unit", "excuses", "没有“" + word + "”这种单位"));
    }
}
