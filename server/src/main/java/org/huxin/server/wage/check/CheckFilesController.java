package org.huxin.server.wage.check;

import java.io.IOException;
import java.time.YearMonth;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 文件核对: looks at files and keeps none. */
@RestController
class CheckFilesController {

    private final CheckFiles check;
    private final CurrentOfficer current;

    CheckFilesController(CheckFiles check, CurrentOfficer current) {
        this.check = check;
        this.current = current;
    }

    @OpenToFirms
    @PostMapping(path = "/api/wage/check-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileReport check(
            @RequestPart(required = false) @Nullable MultipartFile roster,
            @RequestPart(required = false) @Nullable MultipartFile attendance,
            @RequestPart(required = false) @Nullable MultipartFile wages,
            @RequestPart(required = false) @Nullable MultipartFile bank,
            @RequestPart(required = false) @Nullable MultipartFile account,
            @RequestPart(required = false) @Nullable MultipartFile xml,
            @RequestParam(required = false) @Nullable YearMonth month)
            throws IOException {
        current.require(Permission.PROJECT_READ);
        return check.handle(CheckFiles.Sent.of(roster, attendance, wages, bank, account, xml), month);
    }
}
