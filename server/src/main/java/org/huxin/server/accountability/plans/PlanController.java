package org.huxin.server.accountability.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 任务分工 and 制度文件 of the officer's place; everybody of the place reads them. */
@RestController
class PlanController {

    private final PlanTasks tasks;
    private final CompleteTask complete;
    private final CurrentOfficer current;

    PlanController(PlanTasks tasks, CompleteTask complete, CurrentOfficer current) {
        this.tasks = tasks;
        this.complete = complete;
        this.current = current;
    }

    @GetMapping("/api/plan-tasks")
    List<PlanView> plan() {
        return tasks.views(current.get());
    }

    @GetMapping("/api/policy-documents")
    Page<PlanView.Issued> library(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return tasks.library(current.get().jurisdiction(), after, size);
    }

    @PostMapping("/api/plan-tasks/{code}/complete")
    List<PlanView> complete(@PathVariable String code, @Valid @RequestBody CompleteTask.Complete told) {
        complete.complete(code, told);
        return plan();
    }

    @PostMapping("/api/plan-tasks/{code}/reopen")
    List<PlanView> reopen(@PathVariable String code, @Valid @RequestBody CompleteTask.Reopen told) {
        complete.reopen(code, told);
        return plan();
    }
}
