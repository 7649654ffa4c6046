package org.huxin.server.casework.clues;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on a clue, each at the address that {@link Act} gives it, so that the API document describes every body. */
@RestController
@RequestMapping("/api/clues/{id}")
class ClueActController {

    private final ActOnClue act;
    private final CluePage page;

    ClueActController(ActOnClue act, CluePage page) {
        this.act = act;
        this.page = page;
    }

    @PostMapping("/assign")
    ClueDetail assign(@PathVariable UUID id, @Valid @RequestBody Assigning.Assign command) {
        return act(id, command);
    }

    @PostMapping("/accept")
    ClueDetail accept(@PathVariable UUID id, @Valid @RequestBody Assigning.Accept command) {
        return act(id, command);
    }

    @PostMapping("/hand-over")
    ClueDetail handOver(@PathVariable UUID id, @Valid @RequestBody Assigning.HandOver command) {
        return act(id, command);
    }

    @PostMapping("/feed-back")
    ClueDetail feedBack(@PathVariable UUID id, @Valid @RequestBody Working.FeedBack command) {
        return act(id, command);
    }

    @PostMapping("/progress")
    ClueDetail progress(@PathVariable UUID id, @Valid @RequestBody Working.Progress command) {
        return act(id, command);
    }

    @PostMapping("/verify")
    ClueDetail verify(@PathVariable UUID id, @Valid @RequestBody Working.Verify command) {
        return act(id, command);
    }

    @PostMapping("/mark-major")
    ClueDetail markMajor(@PathVariable UUID id, @Valid @RequestBody Working.MarkMajor command) {
        return act(id, command);
    }

    @PostMapping("/mark-stability")
    ClueDetail markStability(@PathVariable UUID id, @Valid @RequestBody Working.MarkStability command) {
        return act(id, command);
    }

    @PostMapping("/set-cause")
    ClueDetail setCause(@PathVariable UUID id, @Valid @RequestBody Working.SetCause command) {
        return act(id, command);
    }

    @PostMapping("/report-inability")
    ClueDetail reportInability(@PathVariable UUID id, @Valid @RequestBody Joining.ReportInability command) {
        return act(id, command);
    }

    @PostMapping("/form-joint-group")
    ClueDetail formJointGroup(@PathVariable UUID id, @Valid @RequestBody Joining.FormJointGroup command) {
        return act(id, command);
    }

    @PostMapping("/resolve-joint-group")
    ClueDetail resolveJointGroup(@PathVariable UUID id, @Valid @RequestBody Joining.ResolveJointGroup command) {
        return act(id, command);
    }

    @PostMapping("/form-task-force")
    ClueDetail formTaskForce(@PathVariable UUID id, @Valid @RequestBody Joining.FormTaskForce command) {
        return act(id, command);
    }

    @PostMapping("/extend-term")
    ClueDetail extendTerm(@PathVariable UUID id, @Valid @RequestBody Timing.ExtendTerm command) {
        return act(id, command);
    }

    @PostMapping("/pause")
    ClueDetail pause(@PathVariable UUID id, @Valid @RequestBody Timing.Pause command) {
        return act(id, command);
    }

    @PostMapping("/resume")
    ClueDetail resume(@PathVariable UUID id, @Valid @RequestBody Timing.Resume command) {
        return act(id, command);
    }

    @PostMapping("/report-up")
    ClueDetail reportUp(@PathVariable UUID id, @Valid @RequestBody Telling.ReportUp command) {
        return act(id, command);
    }

    @PostMapping("/follow-up")
    ClueDetail followUp(@PathVariable UUID id, @Valid @RequestBody Telling.FollowUp command) {
        return act(id, command);
    }

    @PostMapping("/attach")
    ClueDetail attach(@PathVariable UUID id, @Valid @RequestBody Telling.Attach command) {
        return act(id, command);
    }

    @PostMapping("/resolve")
    ClueDetail resolve(@PathVariable UUID id, @Valid @RequestBody Ending.Resolve command) {
        return act(id, command);
    }

    @PostMapping("/visit")
    ClueDetail visit(@PathVariable UUID id, @Valid @RequestBody Ending.Visit command) {
        return act(id, command);
    }

    @PostMapping("/reopen")
    ClueDetail reopen(@PathVariable UUID id, @Valid @RequestBody Ending.Reopen command) {
        return act(id, command);
    }

    @PostMapping("/close")
    ClueDetail close(@PathVariable UUID id, @Valid @RequestBody Ending.Close command) {
        return act(id, command);
    }

    @PostMapping("/refuse")
    ClueDetail refuse(@PathVariable UUID id, @Valid @RequestBody Ending.Refuse command) {
        return act(id, command);
    }

    @PostMapping("/terminate")
    ClueDetail terminate(@PathVariable UUID id, @Valid @RequestBody Ending.Terminate command) {
        return act(id, command);
    }

    @PostMapping("/issue-paper")
    ClueDetail issuePaper(@PathVariable UUID id, @Valid @RequestBody Deriving.IssuePaper command) {
        return act(id, command);
    }

    @PostMapping("/open-case")
    ClueDetail openCase(@PathVariable UUID id, @Valid @RequestBody Deriving.OpenCase command) {
        return act(id, command);
    }

    private ClueDetail act(UUID id, ClueCommand command) {
        act.handle(id, command);
        return page.of(id);
    }
}
