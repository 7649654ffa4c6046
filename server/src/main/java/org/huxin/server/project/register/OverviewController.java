package org.huxin.server.project.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.sheets.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** 项目概览、导出台账. */
@RestController
class OverviewController {

    private final Overviews overviews;
    private final ProjectExport export;
    private final CurrentOfficer current;
    private final Today today;

    OverviewController(Overviews overviews, ProjectExport export, CurrentOfficer current, Today today) {
        this.overviews = overviews;
        this.export = export;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/projects/overview")
    Overview overview() {
        return overviews.get();
    }

    @OpenToFirms
    @GetMapping("/api/projects.xlsx")
    void write(@ModelAttribute ProjectFilter filter, HttpServletResponse response) throws IOException {
        var officer = current.require(Permission.PROJECT_READ);
        export.check(filter, officer);
        Download.spreadsheet(response, "项目台账-" + today.date() + ".xlsx");
        export.write(filter, officer, response.getOutputStream());
    }
}
