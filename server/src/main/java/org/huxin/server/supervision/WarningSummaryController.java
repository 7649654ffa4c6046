package org.huxin.server.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.sheets.Download;
import org.huxin.server.sheets.LedgerSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** 预警 counted, and as a spreadsheet. */
@RestController
class WarningSummaryController {

    private static final List<String> HEADER =
            List.of("等级", "预警", "项目编号", "项目", "量得", "界限", "单位", "核查单位", "从哪个月起", "首次发现", "最近一次还在", "隐患", "办理", "核查期限");
    private static final Map<String, String> STATES =
            Map.of("standing", "还在", "excused", "暂免", "untold", "数据没有了", "gone", "已消失");
    private static final Map<String, String> STAGES = Map.of(
            "raised",
            "待核查",
            "found_true",
            "属实",
            "innocent",
            "不属实",
            "no_data",
            "数据不足",
            "handed_on",
            "已转线索",
            "cleared",
            "已消除");

    private final Warnings warnings;
    private final WarningViews views;
    private final WarningSummary summary;
    private final CurrentOfficer current;
    private final Audit audit;

    WarningSummaryController(
            Warnings warnings, WarningViews views, WarningSummary summary, CurrentOfficer current, Audit audit) {
        this.warnings = warnings;
        this.views = views;
        this.summary = summary;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/warnings/counts")
    @Transactional(readOnly = true)
    WarningSummary.View counts(@ModelAttribute WarningFilter filter) {
        current.require(Permission.PROJECT_READ);
        return summary.of(filter);
    }

    @GetMapping("/api/warnings.xlsx")
    @Transactional
    public void sheet(@ModelAttribute WarningFilter filter, HttpServletResponse response) throws IOException {
        var officer = current.require(Permission.PROJECT_READ);
        audit.append("warning.exported", "jurisdiction:" + officer.jurisdiction(), Map.of("state", filter.wanted()));
        Download.spreadsheet(response, "预警.xlsx");
        LedgerSheet.<Warnings.Named>write(
                response.getOutputStream(),
                "预警",
                HEADER,
                reader -> warnings.each(filter, reader),
                batch -> batch.stream()
                        .map(views::line)
                        .map(WarningSummaryController::line)
                        .toList());
    }

    private static LedgerSheet.Line line(WarningView.Line line) {
        return new LedgerSheet.Line(Arrays.asList(
                line.grade().label(),
                line.title(),
                line.number(),
                line.name(),
                line.measured(),
                line.limit(),
                line.unit(),
                name(line.bearer()),
                line.firstMonth(),
                line.firstSeen().toString(),
                line.lastSeen().toString(),
                STATES.getOrDefault(line.state(), line.state()),
                STAGES.getOrDefault(line.stage(), line.stage()),
                line.dueOn() == null ? null : line.dueOn().toString()));
    }

    private static @Nullable String name(@Nullable Named of) {
        return of == null ? null : of.name();
    }
}
