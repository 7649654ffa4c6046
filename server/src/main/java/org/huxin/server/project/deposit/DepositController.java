package org.huxin.server.project.deposit;

import jakarta.validation.Valid;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 工资保证金 of one project; each act at the address that {@link DepositAct} gives it. */
@RestController
@RequestMapping("/api/projects/{id}/deposit")
class DepositController {

    private final DepositViews views;
    private final Assessments assessments;
    private final Instruments instruments;
    private final TermActs terms;
    private final Uses uses;
    private final Returns returns;

    DepositController(
            DepositViews views,
            Assessments assessments,
            Instruments instruments,
            TermActs terms,
            Uses uses,
            Returns returns) {
        this.views = views;
        this.assessments = assessments;
        this.instruments = instruments;
        this.terms = terms;
        this.uses = uses;
        this.returns = returns;
    }

    @GetMapping
    @OpenToFirms
    DepositView deposit(@PathVariable UUID id) {
        return views.of(id);
    }

    @PostMapping("/assess")
    DepositView assess(@PathVariable UUID id, @Valid @RequestBody Assessing.Assess command) {
        assessments.assess(id, command);
        return views.of(id);
    }

    @PostMapping("/set-required")
    DepositView setRequired(@PathVariable UUID id, @Valid @RequestBody Assessing.SetRequired command) {
        assessments.set(id, command);
        return views.of(id);
    }

    @PostMapping("/record")
    DepositView record(@PathVariable UUID id, @Valid @RequestBody RecordInstrument command) {
        instruments.record(id, command);
        return views.of(id);
    }

    @PostMapping("/begin-term")
    DepositView beginTerm(@PathVariable UUID id, @Valid @RequestBody DepositTerm.BeginTerm command) {
        terms.begin(id, command);
        return views.of(id);
    }

    @PostMapping("/remind-renewal")
    DepositView remindRenewal(@PathVariable UUID id, @Valid @RequestBody DepositTerm.RemindRenewal command) {
        terms.remind(id, command);
        return views.of(id);
    }

    @PostMapping("/approve-use")
    DepositView approveUse(@PathVariable UUID id, @Valid @RequestBody Using.ApproveUse command) {
        uses.approve(id, command);
        return views.of(id);
    }

    @PostMapping("/record-payment")
    DepositView recordPayment(@PathVariable UUID id, @Valid @RequestBody Using.RecordPayment command) {
        uses.pay(id, command);
        return views.of(id);
    }

    @PostMapping("/apply-return")
    @OpenToFirms
    DepositView applyReturn(@PathVariable UUID id, @Valid @RequestBody Returning.Apply command) {
        returns.apply(id, command);
        return views.of(id);
    }

    @PostMapping("/review-return")
    DepositView reviewReturn(@PathVariable UUID id, @Valid @RequestBody Returning.Review command) {
        returns.review(id, command);
        return views.of(id);
    }

    @PostMapping("/decide-return")
    DepositView decideReturn(@PathVariable UUID id, @Valid @RequestBody Returning.Decide command) {
        returns.decide(id, command);
        return views.of(id);
    }

    @PostMapping("/refund")
    DepositView refund(@PathVariable UUID id, @Valid @RequestBody Returning.Refund command) {
        returns.refund(id, command);
        return views.of(id);
    }
}
