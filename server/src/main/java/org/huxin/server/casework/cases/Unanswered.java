package org.huxin.server.casework.cases;

import java.util.List;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.party.Task;
import org.huxin.server.party.Tasks;
import org.springframework.stereotype.Component;

/** 成员单位的任务: a case is not closed while a unit owes the result of a task that was handed out about it. */
@Component
class Unanswered {

    private final Tasks tasks;

    Unanswered(Tasks tasks) {
        this.tasks = tasks;
    }

    /** @throws CommandRefused {@code case.tasks_unanswered} naming each unit whose result is missing */
    void refuse(Case one) {
        var missing = of(tasks.about(one.subject()));
        if (!missing.isEmpty()) {
            throw CommandRefused.rule("case.tasks_unanswered", reason(missing))
                    .blaming(missing.stream()
                            .map(unit -> new FieldError("", unit + "尚未反馈任务结果"))
                            .toList());
        }
    }

    /** Names of the units that owe a result, in the order of the tasks. */
    static List<String> of(List<Task> handedOut) {
        return handedOut.stream()
                .filter(task -> task.closedAt() == null)
                .flatMap(task -> task.answers().stream())
                .filter(answer -> answer.at() == null)
                .map(answer -> answer.unit().name())
                .distinct()
                .toList();
    }

    static String reason(List<String> units) {
        return "还有单位没有反馈任务结果，不能结案：" + String.join("、", units);
    }
}
