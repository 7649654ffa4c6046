package org.huxin.server.project.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A model contract with the data of one worker, to be downloaded for a project. */
@OpenToFirms
@RestController
class FillTemplateController {

    private static final String WORD = "docx";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** @param values by code of the blank */
    record Fill(
            @NotNull(message = "请选择文件格式") @Pattern(regexp = "docx|pdf", message = "文件格式只有 docx 和 pdf")
            String format,

            @NotNull(message = "请填写范本内容") Map<String, @Nullable String> values) {}

    private final FillTemplate fill;

    FillTemplateController(FillTemplate fill) {
        this.fill = fill;
    }

    @PostMapping("/api/projects/{id}/contract-templates/{code}")
    ResponseEntity<byte[]> fill(@PathVariable UUID id, @PathVariable String code, @Valid @RequestBody Fill told) {
        boolean word = told.format().equals(WORD);
        var filled = fill.handle(id, code, word, told.values());
        return ResponseEntity.ok()
                .contentType(word ? DOCX : MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filled.name() + "." + told.format(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(filled.file());
    }
}
