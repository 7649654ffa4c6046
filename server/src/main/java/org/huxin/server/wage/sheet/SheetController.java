package org.huxin.server.wage.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工资支付表: what there is to see. */
@OpenToFirms
@RestController
class SheetController {

    private final WageProjects projects;
    private final SheetViews views;
    private final SheetLinePages lines;
    private final Slips slips;
    private final CurrentOfficer current;

    SheetController(
            WageProjects projects, SheetViews views, SheetLinePages lines, Slips slips, CurrentOfficer current) {
        this.projects = projects;
        this.views = views;
        this.lines = lines;
        this.slips = slips;
        this.current = current;
    }

    @GetMapping("/api/wage/projects/{id}/sheets")
    @Transactional(readOnly = true)
    Page<SheetView.Head> sheets(
            @PathVariable UUID id,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable UUID employer,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return views.page(projects.visible(id), month, employer, after, size);
    }

    @GetMapping("/api/wage/sheets/{sheet}")
    @Transactional(readOnly = true)
    SheetView sheet(@PathVariable UUID sheet) {
        current.require(Permission.PROJECT_READ);
        return views.of(sheet);
    }

    @GetMapping("/api/wage/sheets/{sheet}/lines")
    @Transactional(readOnly = true)
    Page<SheetView.Line> lines(
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "all")
                    @Pattern(regexp = "all|unconfirmed|objected|flagged", message = "没有这种筛选")
                    String only,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        current.require(Permission.PROJECT_READ);
        return lines.page(
                views.visible(sheet).row(), SheetLinePages.Only.valueOf(only.toUpperCase(Locale.ROOT)), after, size);
    }

    @GetMapping("/api/wage/sheets/{sheet}/lines/{line}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable UUID sheet, @PathVariable UUID line) {
        current.require(Permission.PROJECT_READ);
        var slip = slips.print(sheet, line);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(slip.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(slip.pdf());
    }
}
