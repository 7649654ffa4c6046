package org.huxin.server.casework.cases;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on a case, each at the address that {@link CaseAct} gives it. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseActController {

    private final ActOnCase act;
    private final CasePage page;

    CaseActController(ActOnCase act, CasePage page) {
        this.act = act;
        this.page = page;
    }

    @PostMapping("/enter-step")
    CaseDetail enterStep(@PathVariable UUID id, @Valid @RequestBody Stepping.EnterStep command) {
        return act(id, command);
    }

    @PostMapping("/assign")
    CaseDetail assign(@PathVariable UUID id, @Valid @RequestBody Assigning.Assign command) {
        return act(id, command);
    }

    @PostMapping("/close")
    CaseDetail close(@PathVariable UUID id, @Valid @RequestBody Stepping.Close command) {
        return act(id, command);
    }

    @PostMapping("/verify")
    CaseDetail verify(@PathVariable UUID id, @Valid @RequestBody Judging.Verify command) {
        return act(id, command);
    }

    @PostMapping("/set-cause")
    CaseDetail setCause(@PathVariable UUID id, @Valid @RequestBody Judging.SetCause command) {
        return act(id, command);
    }

    @PostMapping("/mark-major")
    CaseDetail markMajor(@PathVariable UUID id, @Valid @RequestBody Judging.MarkMajor command) {
        return act(id, command);
    }

    @PostMapping("/mark-stability")
    CaseDetail markStability(@PathVariable UUID id, @Valid @RequestBody Judging.MarkStability command) {
        return act(id, command);
    }

    @PostMapping("/form-task-force")
    CaseDetail formTaskForce(@PathVariable UUID id, @Valid @RequestBody Judging.FormTaskForce command) {
        return act(id, command);
    }

    @PostMapping("/feed-back")
    CaseDetail feedBack(@PathVariable UUID id, @Valid @RequestBody Recording.FeedBack command) {
        return act(id, command);
    }

    @PostMapping("/progress")
    CaseDetail progress(@PathVariable UUID id, @Valid @RequestBody Recording.Progress command) {
        return act(id, command);
    }

    @PostMapping("/answer-supervision")
    CaseDetail answerSupervision(@PathVariable UUID id, @Valid @RequestBody Recording.AnswerSupervision command) {
        return act(id, command);
    }

    @PostMapping("/report-up")
    CaseDetail reportUp(@PathVariable UUID id, @Valid @RequestBody Recording.ReportUp command) {
        return act(id, command);
    }

    @PostMapping("/issue-paper")
    CaseDetail issuePaper(@PathVariable UUID id, @Valid @RequestBody Recording.IssuePaper command) {
        return act(id, command);
    }

    private CaseDetail act(UUID id, CaseCommand command) {
        act.handle(id, command);
        return page.of(id);
    }
}
