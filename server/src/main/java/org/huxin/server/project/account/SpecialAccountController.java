package org.huxin.server.project.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 专用账户: what there is to see. */
@RestController
class SpecialAccountController {

    private final Projects projects;
    private final AccountViews views;
    private final AccountList list;
    private final BankReport report;
    private final DesignatedBanks banks;
    private final ImportEntries imports;
    private final CurrentOfficer current;

    SpecialAccountController(
            Projects projects,
            AccountViews views,
            AccountList list,
            BankReport report,
            DesignatedBanks banks,
            ImportEntries imports,
            CurrentOfficer current) {
        this.projects = projects;
        this.views = views;
        this.list = list;
        this.report = report;
        this.banks = banks;
        this.imports = imports;
        this.current = current;
    }

    @OpenToFirms
    @GetMapping("/api/projects/{id}/account")
    @Transactional(readOnly = true)
    AccountView account(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id));
    }

    @OpenToFirms
    @GetMapping("/api/projects/{id}/account-entries")
    @Transactional(readOnly = true)
    Page<AccountView.Entry> entries(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return views.entries(projects.visible(id), after, size);
    }

    @OpenToFirms
    @PostMapping(path = "/api/projects/{id}/account-entries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportEntries.Imported send(@PathVariable UUID id, @RequestParam long version, @RequestPart MultipartFile file)
            throws IOException {
        var content = Files.createTempFile("entries", ".tmp");
        try {
            file.transferTo(content);
            return imports.handle(id, version, content);
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @GetMapping("/api/special-accounts")
    @Transactional(readOnly = true)
    Page<AccountList.Row> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        return list.page(AccountList.Filter.of(state, text), officer, after, size);
    }

    @GetMapping("/api/special-accounts/banks")
    @Transactional(readOnly = true)
    BankReport.Quarter quarter(@RequestParam int year, @RequestParam int quarter) {
        return report.of(year, quarter, current.require(Permission.PROJECT_READ));
    }

    @GetMapping("/api/special-accounts/terms")
    DesignatedBanks.Terms terms() {
        return banks.get();
    }

    @PutMapping("/api/special-accounts/terms/banks")
    DesignatedBanks.Terms change(@Valid @RequestBody DesignatedBanks.Change told) {
        return banks.change(told);
    }
}
