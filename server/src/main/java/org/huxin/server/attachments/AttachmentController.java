package org.huxin.server.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and PDFs: uploaded first, then named in the command that carries them. */
@RestController
@OpenToFirms
class AttachmentController {

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final FileStore files;
    private final Attachments attachments;
    private final ObjectProvider<CarriesAttachments> carriers;
    private final CurrentOfficer current;
    private final Audit audit;

    AttachmentController(
            FileStore files,
            Attachments attachments,
            ObjectProvider<CarriesAttachments> carriers,
            CurrentOfficer current,
            Audit audit) {
        this.files = files;
        this.attachments = attachments;
        this.carriers = carriers;
        this.current = current;
        this.audit = audit;
    }

    @PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Attachment upload(@RequestParam MultipartFile file) throws IOException {
        var officer = current.require(Permission.FILE_UPLOAD);
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            throw CommandRefused.field(
                    "attachment.size", "file", file.isEmpty() ? "文件是空的，请重新选择" : "文件超过 10 MB，请压缩后再上传");
        }
        try (var bytes = new BufferedInputStream(file.getInputStream())) {
            bytes.mark(FileKind.HEAD);
            var kind = FileKind.of(bytes.readNBytes(FileKind.HEAD))
                    .orElseThrow(
                            () -> CommandRefused.field("attachment.type", "file", "只能上传 JPEG、PNG、WebP 图片和 PDF 文件"));
            bytes.reset();
            return attachments.add(
                    AttachmentName.plain(file.getOriginalFilename()), kind.mediaType(), files.keep(bytes), officer);
        }
    }

    @GetMapping("/api/attachments/{id}")
    ResponseEntity<Resource> bytes(@PathVariable UUID id) throws IOException {
        var attachment = readable(id);
        audit.append("attachment.read", "attachment:" + id, Map.of("name", attachment.name()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(attachment)
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(attachment.sha256())));
    }

    /** A browser shows what it cannot be tricked by, and saves everything else. */
    private static ContentDisposition.Builder disposition(Attachment attachment) {
        return FileKind.isOne(attachment.mediaType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
    }

    private Attachment readable(UUID id) {
        return attachments
                .own(id)
                .or(() -> carriers.stream().anyMatch(carrier -> carrier.shows(id))
                        ? attachments.of(List.of(id)).stream().findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new NotFound("附件", id.toString()));
    }
}
