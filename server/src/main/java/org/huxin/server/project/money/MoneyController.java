package org.huxin.server.project.money;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.imports.ProjectImport;
import org.huxin.server.project.register.Projects;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 工程款 of one project. */
@RestController
@RequestMapping("/api/projects/{id}/money")
class MoneyController {

    private final Projects projects;
    private final KeepMoney keep;
    private final ImportPayments imports;
    private final MoneyViews views;
    private final Flow flow;
    private final CurrentOfficer current;
    private final Today today;

    MoneyController(
            Projects projects,
            KeepMoney keep,
            ImportPayments imports,
            MoneyViews views,
            Flow flow,
            CurrentOfficer current,
            Today today) {
        this.projects = projects;
        this.keep = keep;
        this.imports = imports;
        this.views = views;
        this.flow = flow;
        this.current = current;
        this.today = today;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @OpenToFirms
    MoneyView money(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id));
    }

    @GetMapping("/flow")
    @Transactional(readOnly = true)
    @OpenToFirms
    Flow.Month flow(@PathVariable UUID id, @RequestParam YearMonth month) {
        current.require(Permission.PROJECT_READ);
        if (!Bounds.near(month, today.date())) {
            throw CommandRefused.field("money.month", "month", "月份超出范围");
        }
        return flow.of(projects.visible(id).id(), month);
    }

    @PostMapping("/measure")
    MoneyView measure(@PathVariable UUID id, @Valid @RequestBody Measure command) {
        keep.measure(id, command);
        return money(id);
    }

    @PostMapping("/pay")
    MoneyView pay(@PathVariable UUID id, @Valid @RequestBody Paying.Pay command) {
        keep.pay(id, command);
        return money(id);
    }

    @PostMapping("/withdraw")
    MoneyView withdraw(@PathVariable UUID id, @Valid @RequestBody Paying.Withdraw command) {
        keep.withdraw(id, command);
        return money(id);
    }

    @PostMapping("/spend")
    MoneyView spend(@PathVariable UUID id, @Valid @RequestBody Spend command) {
        keep.spend(id, command);
        return money(id);
    }

    @PostMapping("/settle")
    MoneyView settle(@PathVariable UUID id, @Valid @RequestBody Settle command) {
        keep.settle(id, command);
        return money(id);
    }

    /** The sheet is needed as a file; it is gone when it has been read. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProjectImport take(
            @PathVariable UUID id,
            @RequestPart MultipartFile file,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean check)
            throws IOException {
        current.require(Permission.PROJECT_REGISTER);
        var content = Files.createTempFile("payments", ".tmp");
        try {
            file.transferTo(content);
            return imports.handle(id, version, content, check);
        } finally {
            Files.deleteIfExists(content);
        }
    }
}
