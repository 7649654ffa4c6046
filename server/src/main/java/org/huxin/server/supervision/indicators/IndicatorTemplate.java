package org.huxin.server.supervision.indicators;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.huxin.files.standard.Column;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.sheets.Download;
import org.huxin.server.sheets.LedgerSheet;
import org.huxin.server.sheets.LedgerSheet.Line;
import org.huxin.server.sheets.LedgerSheet.Part;
import org.huxin.server.sheets.SheetStandards;
import org.huxin.server.supervision.indicators.IndicatorWords.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sheet in which a unit tells 外部指标: the columns, an example, and what it may write. */
@RestController
class IndicatorTemplate {

    /** Stands where a credit code belongs, so that an example that was left in is refused and never kept. */
    private static final String EXAMPLE = "示例，报送前请删去本行";

    private static final String FIRM = "示例印染有限公司";
    private static final int FIGURE = 1000;

    private final TellIndicators tell;
    private final IndicatorWords words;
    private final SheetStandards standards;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    IndicatorTemplate(
            TellIndicators tell,
            IndicatorWords words,
            SheetStandards standards,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.tell = tell;
        this.words = words;
        this.standards = standards;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/indicators/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        var officer = current.require(Permission.FILE_UPLOAD);
        var own = tell.sources(officer).keySet();
        var kinds = words.kinds(officer.jurisdiction()).stream()
                .filter(kind -> own.contains(kind.code()))
                .toList();
        var columns = standards.of(officer.jurisdiction(), FileKind.INDICATORS).columns();
        Download.spreadsheet(response, "外部指标模板.xlsx");
        LedgerSheet.write(
                response.getOutputStream(),
                List.of(
                        part(
                                "外部指标",
                                columns.stream().map(Column::name).toList(),
                                List.of(new Line(columns.stream()
                                        .map(column -> example(column.id(), kinds.getFirst()))
                                        .toList()))),
                        part(
                                "可以填写的指标",
                                List.of("指标", "计量单位", "数值", "发薪日"),
                                kinds.stream()
                                        .map(kind -> new Line(List.of(
                                                kind.label(), kind.unit(), figure(kind), kind.payBy() ? "必填" : "不填")))
                                        .toList()),
                        part(
                                "可以填写的所在地",
                                List.of("所在地"),
                                directory.regions(officer.jurisdiction()).stream()
                                        .map(region -> new Line(List.of(region.name())))
                                        .toList())));
    }

    private static Part<Line> part(String title, List<String> header, List<Line> lines) {
        return new Part<>(title, header, lines::forEach, Function.identity());
    }

    private Object example(String column, Kind kind) {
        var month = YearMonth.from(today.date()).minusMonths(1);
        return switch (column) {
            case "credit_code" -> EXAMPLE;
            case "name" -> FIRM;
            case "kind" -> kind.label();
            case "month" -> month.toString();
            case "value" -> kind.mark() ? 1 : FIGURE;
            case "unit" -> kind.unit();
            case "pay_by" -> kind.payBy() ? month.atEndOfMonth().toString() : "";
            default -> "";
        };
    }

    private static String figure(Kind kind) {
        return kind.mark() ? "有写 1，没有写 0" : kind.whole() ? "整数" : "最多两位小数";
    }
}
