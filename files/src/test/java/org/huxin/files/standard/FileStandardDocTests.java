package org.huxin.files.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/file-standard.md says what the data says, and its samples keep to it. */
class FileStandardDocTests {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void thePageHasTheTablesOfTheData() throws Exception {
        var page = Files.readString(DOCS.resolve("file-standard.md"));

        for (var kind : FileKind.values()) {
            assertThat(page).contains(columns(FileStandard.of(kind)));
        }
        assertThat(page).contains(marks(FileStandard.of(FileKind.ATTENDANCE)), codes());
    }

    @Test
    void theSamplesKeepToTheStandard() throws Exception {
        var findings = new ArrayList<Finding>();
        var check = new FileCheck(YearMonth.of(2024, 4), findings::add);
        for (var kind : FileKind.values()) {
            check.sheet(kind, DOCS.resolve("file-standard/" + kind.word() + ".csv"), kind.word());
        }
        var summary = check.finish();

        assertThat(findings).isEmpty();
        assertThat(summary.files()).allMatch(file -> file.rows() > 0);
    }

    /** The table of one sheet. */
    static String columns(FileStandard standard) {
        return standard.columns().stream()
                .map(column -> "| %s | %s | %s | %s |"
                        .formatted(
                                column.name(),
                                required(standard, column),
                                content(column),
                                String.join("、", column.also())))
                .collect(Collectors.joining("\n", "| 列 | 必填 | 内容 | 也认作 |\n|---|---|---|---|\n", "\n"));
    }

    private static String required(FileStandard standard, Column column) {
        return column.required()
                ? "是"
                : column.without().isEmpty()
                        ? ""
                        : "没有“" + standard.column(column.without()).name() + "”时";
    }

    private static String content(Column column) {
        return switch (column.type()) {
            case SERIAL -> "不重复";
            case TEXT -> "文字，最多 " + column.longest() + " 字";
            case ID_NUMBER -> "居民身份证核对校验位，其他证件看位数";
            case CHOICE -> String.join("、", column.words());
            case AMOUNT -> "元，" + column.least().toPlainString() + " 到 " + column.most() + "，最多两位小数";
            case DAYS -> "0 到当月天数，最多两位小数";
            case NUMBER -> "0 到 " + column.most() + "，最多 " + column.decimals() + " 位小数";
            case DATE -> "2024-05-01";
            case MONTH -> "2024-05";
            case CARD -> column.shortest() + " 到 " + column.longest() + " 位数字，核对校验位";
            case PHONE -> "11 位手机号码";
            case GRID -> "列名 1 到 31，每格一个记号";
            case IGNORED -> "不核对";
        };
    }

    /** The table of marks of days. */
    static String marks(FileStandard standard) {
        var worths = new TreeMap<Long, TreeSet<String>>();
        standard.marks()
                .forEach((mark, worth) ->
                        worths.computeIfAbsent(worth, none -> new TreeSet<>()).add(mark));
        return worths.entrySet().stream()
                .map(one -> "| %s | %s |".formatted(Line.shown(one.getKey(), 2), String.join(" ", one.getValue())))
                .collect(Collectors.joining("\n", "| 算几天 | 记号 |\n|---|---|\n", "\n"));
    }

    /** The table of codes. */
    static String codes() {
        return Codes.all().stream()
                .map(code -> "| %s | %s | %s | %s |"
                        .formatted(
                                code.code(),
                                code.severity().label(),
                                code.says().replace("%s", "…"),
                                code.mend()))
                .collect(Collectors.joining("\n", "| 编号 | 程度 | 问题 | 怎样改 |\n|---|---|---|---|\n", "\n"));
    }
}
