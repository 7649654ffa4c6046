package org.huxin.server.casework.clues;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.sheets.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** 导出台账. */
@RestController
class LedgerExportController {

    private final LedgerExport export;
    private final CurrentOfficer current;
    private final Today today;

    LedgerExportController(LedgerExport export, CurrentOfficer current, Today today) {
        this.export = export;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/clues.xlsx")
    void write(@ModelAttribute ClueFilter filter, HttpServletResponse response) throws IOException {
        var officer = current.get();
        export.check(filter, officer);
        Download.spreadsheet(response, "线索台账-" + today.date() + ".xlsx");
        export.write(filter, officer, response.getOutputStream());
    }
}
