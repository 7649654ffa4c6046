package org.huxin.engine.explain;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/** One sentence on where a duty stands. */
final class Standing {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Standing() {}

    static String of(Duty duty, DutyRule rule) {
        return switch (duty.status()) {
            case OPEN -> duty.due() == null ? undated(rule) : "未到期，期限至" + day(duty.due());
            case OVERDUE -> "已逾期，期限至" + day(duty.due());
            case PAUSED -> "计时中止，恢复后再算期限";
            case MET -> "已按期完成，完成于" + moment(duty.metAt());
            case MET_LATE -> "逾期完成，完成于" + moment(duty.metAt()) + "，期限至" + day(duty.due());
            case CANCELLED -> "已不再需要";
        };
    }

    private static String undated(DutyRule rule) {
        var gap = rule.due() == null ? null : rule.due().gap();
        return gap == null ? "未完成，没有期限" : "未完成，期限未设定（" + gap + "）";
    }

    private static String day(@Nullable Deadline due) {
        return due == null ? "未定" : due.lastDay() + (due.provisional() ? "（暂定）" : "");
    }

    private static String moment(@Nullable LocalDateTime at) {
        return at == null ? "未知时间" : at.format(MINUTE);
    }
}
