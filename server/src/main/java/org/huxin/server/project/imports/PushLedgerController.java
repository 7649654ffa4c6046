package org.huxin.server.project.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.push.PushFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 导出推送台账. */
@RestController
class PushLedgerController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PushLedgerExport export;
    private final LedgerBook book;
    private final CurrentOfficer current;
    private final Today today;

    PushLedgerController(PushLedgerExport export, LedgerBook book, CurrentOfficer current, Today today) {
        this.export = export;
        this.book = book;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/push-ledger.xlsx")
    void write(@RequestParam @Nullable String state, @RequestParam @Nullable String unit, HttpServletResponse response)
            throws IOException {
        var officer = current.require(Permission.PROJECT_READ);
        var filter = PushFilter.of(state, unit);
        var columns = book.columns(officer.jurisdiction());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, LedgerBook.saved("推送台账-" + today.date() + ".xlsx"));
        export.write(columns, filter, officer, response.getOutputStream());
    }
}
