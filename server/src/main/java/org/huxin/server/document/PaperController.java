package org.huxin.server.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 文书台账 and the files of each paper. */
@RestController
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    record VoidRequest(@Nullable String reason) {}

    record RevealRequest(
            @NotBlank(message = "请写明用途") @Size(max = 200, message = "用途不能超过200字")
            String purpose) {}

    record Phone(String phone) {}

    private final Papers papers;
    private final PaperAccess access;

    PaperController(Papers papers, PaperAccess access) {
        this.papers = papers;
        this.access = access;
    }

    @GetMapping("/api/papers")
    Page<PaperView> list(
            @RequestParam @Nullable String template,
            @RequestParam @Nullable String issuer,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable LocalDate issuedFrom,
            @RequestParam @Nullable LocalDate issuedTo,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "false") boolean received,
            @RequestParam @Nullable Boolean served,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var reader = access.reader();
        var filter = new PaperFilter(
                reader.scope(),
                template,
                issuer,
                state == null ? null : PaperView.state(state),
                issuedFrom,
                issuedTo,
                text,
                received ? reader.unit().id() : null,
                served);
        return papers.list(filter, after, size).map(access::view);
    }

    @GetMapping("/api/papers/{id}")
    PaperView get(@PathVariable UUID id) {
        return access.view(access.readable(id));
    }

    @GetMapping("/api/papers/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(access.readable(id), papers.pdf(id), MediaType.APPLICATION_PDF);
    }

    @GetMapping("/api/papers/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        return file(access.readable(id), papers.docx(id), DOCX);
    }

    @PostMapping("/api/papers/{id}/void")
    PaperView revoke(@PathVariable UUID id, @RequestBody VoidRequest request) {
        access.requireVoidable(id);
        return access.view(papers.revoke(id, request.reason() == null ? "" : request.reason()));
    }

    @PostMapping("/api/papers/{id}/receipt")
    PaperView receive(@PathVariable UUID id, @Valid @RequestBody Receipt receipt) {
        access.requireReceivable(id);
        return access.view(papers.receive(id, receipt));
    }

    @PostMapping("/api/papers/{id}/receipt/reveal")
    Phone reveal(@PathVariable UUID id, @Valid @RequestBody RevealRequest request) {
        access.requireReceivable(id);
        return new Phone(papers.receiverPhone(id, request.purpose()));
    }

    /** A PDF opens in the browser, a Word file is saved. */
    private static ResponseEntity<byte[]> file(IssuedPaper paper, byte[] bytes, MediaType type) {
        boolean pdf = type.equals(MediaType.APPLICATION_PDF);
        var disposition = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(paper.number() + "." + (pdf ? "pdf" : "docx"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
