package org.huxin.server.wage.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 代发 of one project. */
@RestController
@RequestMapping("/api/wage/projects/{id}")
class PaymentController {

    private final WageProjects projects;
    private final PaymentViews views;
    private final Batches batches;
    private final BatchList list;
    private final PrepareBatch prepare;
    private final SendBatch send;
    private final CashPayments cash;
    private final CurrentOfficer current;

    PaymentController(
            WageProjects projects,
            PaymentViews views,
            Batches batches,
            BatchList list,
            PrepareBatch prepare,
            SendBatch send,
            CashPayments cash,
            CurrentOfficer current) {
        this.projects = projects;
        this.views = views;
        this.batches = batches;
        this.list = list;
        this.prepare = prepare;
        this.send = send;
        this.cash = cash;
        this.current = current;
    }

    private Project visible(UUID id) {
        current.require(Permission.PROJECT_READ);
        return projects.visible(id);
    }

    @OpenToFirms
    @GetMapping("/payments")
    @Transactional(readOnly = true)
    PaymentView payments(@PathVariable UUID id) {
        return views.of(visible(id));
    }

    @OpenToFirms
    @PostMapping("/batches")
    BatchView prepare(@PathVariable UUID id, @Valid @RequestBody PrepareBatch.Command command) {
        return list.view(batches.require(id, prepare.handle(id, command)));
    }

    @OpenToFirms
    @GetMapping("/batches/{batch}/lines")
    @Transactional(readOnly = true)
    Page<BatchView.Line> lines(
            @PathVariable UUID id,
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "false") boolean wrong,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        var project = visible(id);
        var row = batches.require(id, batch);
        projects.requireFirm(project, row.getEmployer());
        return list.lines(batch, wrong, after, size);
    }

    @OpenToFirms
    @PostMapping("/batches/{batch}/send")
    BatchView send(@PathVariable UUID id, @PathVariable UUID batch, @Valid @RequestBody SendBatch.Command command) {
        send.send(id, batch, command);
        return list.view(batches.require(id, batch));
    }

    @OpenToFirms
    @PostMapping("/batches/{batch}/withdraw")
    BatchView withdraw(@PathVariable UUID id, @PathVariable UUID batch, @Valid @RequestBody SendBatch.Command command) {
        send.withdraw(id, batch, command);
        return list.view(batches.require(id, batch));
    }

    @OpenToFirms
    @PostMapping("/cash-payments")
    PaymentView cash(@PathVariable UUID id, @Valid @RequestBody CashPayments.Command command) {
        cash.record(id, command);
        return payments(id);
    }
}
