package org.huxin.server.project.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 登记计量: the value of the works done in a month. Told again, it takes the place of what was told before.
 *
 * @param progress of the month, in ten-thousandths of the whole works
 */
record Measure(
        long version,
        @NotNull(message = "请填写计量月份") YearMonth month,

        @NotNull(message = "请填写完成工程价款")
        @Min(value = 0, message = "完成工程价款不能是负数")
        @Max(value = Bounds.MOST_FEN, message = "金额过大")
        Long valueFen,

        @Nullable @Min(value = 0, message = "形象进度写0到100") @Max(value = 10_000, message = "形象进度写0到100")
        Integer progress,

        @NotNull(message = "请填写计量日期") LocalDate measuredOn)
        implements ProjectCommand {

    @Override
    public MoneyAct act() {
        return MoneyAct.MEASURE;
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var today = scene.at().toLocalDate();
        if (!Bounds.past(measuredOn, today)) {
            return new Refused("project.money", "measuredOn", "计量日期不能晚于今天，也不能早于1990年");
        }
        if (month.isAfter(YearMonth.from(today)) || !Bounds.near(month, today)) {
            return new Refused("project.money", "month", "计量月份不能晚于本月，也不能早于1990年");
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("月份", month.toString());
        detail.put("完成工程价款", Money.ofFen(valueFen).toString());
        return new ProjectDecision.Accepted(project, List.of(), "登记计量", detail);
    }
}
