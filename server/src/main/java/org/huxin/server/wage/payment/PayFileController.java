package org.huxin.server.wage.payment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files to and from the bank, and vouchers. */
@RestController
@RequestMapping("/api/wage/projects/{id}")
class PayFileController {

    private final WageProjects projects;
    private final Batches batches;
    private final PayFiles files;
    private final Vouchers vouchers;
    private final AccountEntries accounts;
    private final TakeAnswer take;
    private final CurrentOfficer current;

    PayFileController(
            WageProjects projects,
            Batches batches,
            PayFiles files,
            Vouchers vouchers,
            AccountEntries accounts,
            TakeAnswer take,
            CurrentOfficer current) {
        this.projects = projects;
        this.batches = batches;
        this.files = files;
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.take = take;
        this.current = current;
    }

    /** The instruction, for whoever may send it. */
    @OpenToFirms
    @GetMapping("/batches/{batch}/file")
    @Transactional
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID batch) {
        projects.open(id, PayAct.SEND);
        var row = batches.require(id, batch);
        return answer(files.handOut(batch), MediaType.APPLICATION_XML, row.getMessage() + ".xml");
    }

    @OpenToFirms
    @GetMapping("/batches/{batch}/voucher")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> voucher(@PathVariable UUID id, @PathVariable UUID batch) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var row = batches.require(id, batch);
        projects.requireFirm(project, row.getEmployer());
        var payer = accounts.open(id).map(AccountEntries.Account::name).orElse("");
        return answer(
                vouchers.pdf(project, row, payer), MediaType.APPLICATION_PDF, "代发工资凭证" + row.getMessage() + ".pdf");
    }

    @OpenToFirms
    @PostMapping(path = "/bank-answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken take(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID batch,
            @RequestParam @Nullable String map,
            @RequestPart MultipartFile file)
            throws IOException {
        var content = Files.createTempFile("answer", ".tmp");
        try {
            file.transferTo(content);
            return take.handle(id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, batch, map);
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
