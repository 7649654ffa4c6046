package org.huxin.server.project.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDetail;
import org.huxin.server.project.register.ProjectPage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on a project, each at the address that {@link org.huxin.server.project.register.ProjectAct} gives it. */
@RestController
@RequestMapping("/api/projects/{id}")
class LifeController {

    /** @param purpose why the phone is needed, for the audit log */
    record Reveal(
            @NotBlank(message = "请填写查看理由") @Size(max = 200, message = "查看理由不能超过200字")
            String purpose) {}

    record Phone(String phone) {}

    private final ActOnProject act;
    private final Appointments appointments;
    private final Signing signing;
    private final LifeActs acts;
    private final RevealPhone reveal;
    private final ProjectPage page;

    LifeController(
            ActOnProject act,
            Appointments appointments,
            Signing signing,
            LifeActs acts,
            RevealPhone reveal,
            ProjectPage page) {
        this.act = act;
        this.appointments = appointments;
        this.signing = signing;
        this.acts = acts;
        this.reveal = reveal;
        this.page = page;
    }

    @PostMapping("/plan-start")
    ProjectDetail planStart(@PathVariable UUID id, @Valid @RequestBody Funding.PlanStart command) {
        return act(id, command);
    }

    @PostMapping("/review-funds")
    ProjectDetail reviewFunds(@PathVariable UUID id, @Valid @RequestBody Funding.ReviewFunds command) {
        return act(id, command);
    }

    @PostMapping("/approve")
    ProjectDetail approve(@PathVariable UUID id, @Valid @RequestBody Funding.Approve command) {
        acts.approve(id, command);
        return page.of(id);
    }

    @PostMapping("/sign-contract")
    ProjectDetail signContract(@PathVariable UUID id, @Valid @RequestBody SignContract command) {
        signing.sign(id, command);
        return page.of(id);
    }

    @OpenToFirms
    @PostMapping("/appoint")
    ProjectDetail appoint(@PathVariable UUID id, @Valid @RequestBody Appointing.Appoint command) {
        appointments.appoint(id, command);
        return page.of(id);
    }

    @OpenToFirms
    @PostMapping("/remove")
    ProjectDetail remove(@PathVariable UUID id, @Valid @RequestBody Appointing.Remove command) {
        appointments.remove(id, command);
        return page.of(id);
    }

    @PostMapping("/register-wage-officer")
    ProjectDetail registerWageOfficer(
            @PathVariable UUID id, @Valid @RequestBody Appointing.RegisterWageOfficer command) {
        appointments.register(id, command);
        return page.of(id);
    }

    @PostMapping("/people/{person}/reveal")
    Phone reveal(@PathVariable UUID id, @PathVariable UUID person, @Valid @RequestBody Reveal request) {
        return new Phone(reveal.handle(id, person, request.purpose().strip()));
    }

    @PostMapping("/enter-platform")
    ProjectDetail enterPlatform(@PathVariable UUID id, @Valid @RequestBody Moving.EnterPlatform command) {
        acts.enterPlatform(id, command);
        return page.of(id);
    }

    @PostMapping("/enter-step")
    ProjectDetail enterStep(@PathVariable UUID id, @Valid @RequestBody Moving.EnterStep command) {
        acts.enterStep(id, command);
        return page.of(id);
    }

    @PostMapping("/stop")
    ProjectDetail stop(@PathVariable UUID id, @Valid @RequestBody Moving.Stop command) {
        return act(id, command);
    }

    @PostMapping("/resume")
    ProjectDetail resume(@PathVariable UUID id, @Valid @RequestBody Moving.Resume command) {
        return act(id, command);
    }

    @OpenToFirms
    @PostMapping("/show-board")
    ProjectDetail showBoard(@PathVariable UUID id, @Valid @RequestBody Site.ShowBoard command) {
        acts.showBoard(id, command);
        return page.of(id);
    }

    @PostMapping("/check-board")
    ProjectDetail checkBoard(@PathVariable UUID id, @Valid @RequestBody Site.CheckBoard command) {
        acts.checkBoard(id, command);
        return page.of(id);
    }

    @PostMapping("/coordinate-up")
    ProjectDetail coordinateUp(@PathVariable UUID id, @Valid @RequestBody Site.CoordinateUp command) {
        return act(id, command);
    }

    @PostMapping("/tick-item")
    ProjectDetail tickItem(@PathVariable UUID id, @Valid @RequestBody Site.TickItem command) {
        acts.tick(id, command);
        return page.of(id);
    }

    private ProjectDetail act(UUID id, ProjectCommand command) {
        act.handle(id, command);
        return page.of(id);
    }
}
