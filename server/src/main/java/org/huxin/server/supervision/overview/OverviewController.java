package org.huxin.server.supervision.overview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 城市总览 and 晨报. */
@RestController
class OverviewController {

    private final Overviews overviews;
    private final MorningReports reports;
    private final MorningPrint print;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    OverviewController(
            Overviews overviews,
            MorningReports reports,
            MorningPrint print,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.overviews = overviews;
        this.reports = reports;
        this.print = print;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/api/overview")
    @Transactional(readOnly = true)
    OverviewView all(
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String department) {
        var officer = current.require(Permission.PROJECT_READ);
        return overviews.of(OverviewFilter.of(month, region, department, today.date()), officer);
    }

    @GetMapping("/api/overview/projects")
    @Transactional(readOnly = true)
    Page<OverviewView.Line> projects(
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        return overviews.page(OverviewFilter.of(month, region, department, today.date()), officer, after, size);
    }

    @GetMapping("/api/overview/morning")
    @Transactional(readOnly = true)
    MorningReport morning() {
        return reports.of(current.require(Permission.PROJECT_READ));
    }

    @GetMapping("/api/overview/morning.pdf")
    @Transactional
    ResponseEntity<byte[]> printed() {
        var report = morning();
        audit.append("overview.printed", "overview:" + report.day(), Map.of("place", report.place()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("欠薪预警晨报 " + report.day() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(print.pdf(report));
    }
}
