package org.huxin.server.casework.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 批量导入线索. */
@RestController
class ImportController {

    record Fix(@NotNull(message = "请填写改正后的内容") Map<String, String> values) {}

    private static final int LONGEST_NAME = 200;

    private final ImportPages pages;
    private final SendFile send;
    private final FixLine fix;
    private final CommitImport commit;
    private final Template template;

    ImportController(ImportPages pages, SendFile send, FixLine fix, CommitImport commit, Template template) {
        this.pages = pages;
        this.send = send;
        this.fix = fix;
        this.commit = commit;
        this.template = template;
    }

    @GetMapping("/api/imports")
    Page<ImportPreview> imports(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return pages.page(after, size);
    }

    @GetMapping("/api/imports/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        var disposition = ContentDisposition.attachment()
                .filename("线索导入模板.xlsx", java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(template.workbook());
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview send(@RequestPart MultipartFile file) throws IOException {
        return shown(withContent(file, content -> send.first(content, name(file))));
    }

    @GetMapping("/api/imports/{id}")
    ImportPreview preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) int afterLine,
            @RequestParam @Nullable @Pattern(regexp = "ready|wrong|known|committed", message = "没有这种状态") String state) {
        return pages.of(uuid(id), afterLine, state);
    }

    @PutMapping(path = "/api/imports/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview sendAgain(@PathVariable String id, @RequestPart MultipartFile file) throws IOException {
        return shown(withContent(file, content -> send.again(uuid(id), content, name(file))));
    }

    @PutMapping("/api/imports/{id}/lines/{line}")
    ImportPreview fix(@PathVariable String id, @PathVariable int line, @Valid @RequestBody Fix command) {
        fix.fix(uuid(id), line, command.values());
        return shown(uuid(id));
    }

    @PostMapping("/api/imports/{id}/commit")
    ImportPreview commit(@PathVariable String id) {
        commit.commit(uuid(id));
        return shown(uuid(id));
    }

    private ImportPreview shown(UUID id) {
        return pages.of(id, 0, null);
    }

    private interface Reading {
        UUID read(Path content);
    }

    /** The sheet is needed as a file; it holds personal data and is gone when it has been read. */
    private static UUID withContent(MultipartFile file, Reading reading) throws IOException {
        var content = Files.createTempFile("sheet", ".tmp");
        try {
            file.transferTo(content);
            return reading.read(content);
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename())
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("导入", id);
        }
    }
}
