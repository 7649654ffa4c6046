package org.huxin.server.wage.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 银行回单 that were taken; everybody's wages and the account's money stand in them. */
@OpenToFirms
@RestController
@RequestMapping("/api/wage/projects/{id}/bank-answers")
class AnswerController {

    private final WageProjects projects;
    private final AnswerList answers;
    private final CurrentOfficer current;

    AnswerController(WageProjects projects, AnswerList answers, CurrentOfficer current) {
        this.projects = projects;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page<AnswerList.Answer> page(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return answers.of(whole(id), after, size);
    }

    @GetMapping("/{answer}/lines")
    @Transactional(readOnly = true)
    Page<Taken.Line> lines(
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "false") boolean noteworthy,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        return answers.lines(whole(id), answer, noteworthy, after, size);
    }

    private UUID whole(UUID id) {
        current.require(Permission.PROJECT_READ);
        if (projects.onlyFirm(projects.visible(id)).isPresent()) {
            throw NotPermitted.outsideScope("分包单位不查看项目专用账户的收支");
        }
        return id;
    }
}
