package org.huxin.server.project.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入台账 and its template. */
@RestController
class ProjectImportController {

    private final ImportProjects projects;
    private final LedgerBook book;
    private final CurrentOfficer current;

    ProjectImportController(ImportProjects projects, LedgerBook book, CurrentOfficer current) {
        this.projects = projects;
        this.book = book;
        this.current = current;
    }

    /** The sheet is needed as a file; it holds personal data and is gone when it has been read. */
    @PostMapping(path = "/api/project-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProjectImport send(@RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean check)
            throws IOException {
        var content = Files.createTempFile("ledger", ".tmp");
        try {
            file.transferTo(content);
            return twice(() -> projects.handle(content, check));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @GetMapping("/api/project-imports/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        var officer = current.require(Permission.PROJECT_REGISTER);
        return LedgerBook.named("推送台账模板.xlsx").body(book.template(officer.jurisdiction()));
    }

    /** The same file sent twice at once: whoever comes second finds what the first has entered. */
    private static ProjectImport twice(Supplier<ProjectImport> sending) {
        try {
            return sending.get();
        } catch (DuplicateKeyException sentTwice) {
            return sending.get();
        }
    }
}
