package org.huxin.server.wage.recordbook;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 劳动计酬手册, for a month or for many. */
@OpenToFirms
@RestController
class RecordBookController {

    private final RecordBooks books;
    private final RecordBookPrints prints;
    private final CurrentOfficer current;
    private final Audit audit;

    RecordBookController(RecordBooks books, RecordBookPrints prints, CurrentOfficer current, Audit audit) {
        this.books = books;
        this.prints = prints;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/wage/projects/{id}/workers/{worker}/record-book")
    @Transactional(readOnly = true)
    RecordBook book(
            @PathVariable UUID id,
            @PathVariable UUID worker,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to) {
        current.require(Permission.PROJECT_READ);
        return books.of(id, worker, from, to);
    }

    @GetMapping("/api/wage/projects/{id}/workers/{worker}/record-book.pdf")
    @Transactional
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable UUID worker,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to) {
        var book = book(id, worker, from, to);
        audit.append(
                "wage.record_book_printed",
                "project:" + id,
                Map.of("worker", worker, "from", from.toString(), "to", to.toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(book.name() + " " + book.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(prints.pdf(book));
    }
}
