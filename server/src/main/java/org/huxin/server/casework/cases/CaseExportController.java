package org.huxin.server.casework.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.sheets.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 导出台账、导出案卷. */
@RestController
class CaseExportController {

    private static final String ZIP = "application/zip";

    private final CaseExport export;
    private final CaseArchive archive;
    private final CasePage page;
    private final CurrentOfficer current;
    private final Today today;

    CaseExportController(CaseExport export, CaseArchive archive, CasePage page, CurrentOfficer current, Today today) {
        this.export = export;
        this.archive = archive;
        this.page = page;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/cases.xlsx")
    void ledger(@ModelAttribute CaseFilter filter, HttpServletResponse response) throws IOException {
        var officer = current.require(Permission.CASE_READ);
        Download.spreadsheet(response, "案件办理台账-" + today.date() + ".xlsx");
        export.write(filter, officer, response.getOutputStream());
    }

    @GetMapping("/api/cases/{id}/archive.zip")
    void archive(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var one = page.readable(id);
        Download.file(response, ZIP, "案卷-" + one.number() + ".zip");
        archive.write(one, response.getOutputStream());
    }
}
