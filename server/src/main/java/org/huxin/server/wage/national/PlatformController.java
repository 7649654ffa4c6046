package org.huxin.server.wage.national;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.wage.attendance.ImportPunches;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 全国平台报文 of one project, both ways. */
@OpenToFirms
@RestController
class PlatformController {

    private final WriteDocuments write;
    private final AskGiven ask;
    private final ReadDocument read;

    PlatformController(WriteDocuments write, AskGiven ask, ReadDocument read) {
        this.write = write;
        this.ask = ask;
        this.read = read;
    }

    /** Documents are written by team. */
    @GetMapping("/api/wage/projects/{id}/platform-teams")
    @Transactional(readOnly = true)
    List<WriteDocuments.Team> teams(@PathVariable UUID id) {
        return write.teams(id);
    }

    /** What is to be given with a document, and of whom. */
    @GetMapping("/api/wage/projects/{id}/platform-given")
    AskGiven.Asked asked(
            @PathVariable UUID id,
            @RequestParam String method,
            @RequestParam UUID team,
            @RequestParam YearMonth month) {
        return ask.handle(id, method, team, month);
    }

    @PostMapping("/api/wage/projects/{id}/platform-documents")
    WriteDocuments.Written write(@PathVariable UUID id, @Valid @RequestBody PlatformRequest asked) {
        return write.handle(id, asked);
    }

    /** @param key by which the numbers of papers are encrypted; empty where they stand in clear */
    @PostMapping(path = "/api/wage/projects/{id}/platform-attendance", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPunches.Imported read(
            @PathVariable UUID id,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "")
                    @Pattern(regexp = "|[!-~]{16}|[!-~]{24}|[!-~]{32}", message = "密钥应为16、24或32个字符")
                    String key)
            throws IOException {
        return read.handle(id, file.getBytes(), key);
    }
}
