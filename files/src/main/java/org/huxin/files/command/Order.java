package org.huxin.files.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huxin.files.standard.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked for.
 *
 * @param month null to believe the files
 */
record Order(boolean json, @Nullable YearMonth month, List<Sheet> sheets, List<Path> xml) {

    record Sheet(FileKind kind, Path file) {}

    static final String USAGE = """
            用法：java -jar huxin-check.jar [--format text|json] [--month 2024-05]
                  [--roster 花名册] [--attendance 考勤表] [--wages 工资支付表] [--bank 银行回盘] [--account 专户流水] [--xml 银行报文] [--indicators 外部指标] …
            文件可以是 xlsx 或 csv；银行报文是 pain.001、pain.002、camt.053、camt.054。同一种文件可以给几份。
            几种文件一起给时，还互相核对。全部在本机进行，不联网。
            退出状态：0 没有问题；1 有错误或提醒；2 有文件读不了，或者用法不对。
            """;

    /** @throws IllegalArgumentException with a Chinese message */
    static Order of(List<String> words) {
        var json = false;
        YearMonth month = null;
        var sheets = new ArrayList<Sheet>();
        var xml = new ArrayList<Path>();
        for (var i = 0; i < words.size(); i += 2) {
            var option = words.get(i);
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException("“" + option + "”后面缺少内容");
            }
            var value = words.get(i + 1);
            switch (option) {
                case "--format" -> json = isJson(value);
                case "--month" -> month = month(value);
                case "--xml" -> xml.add(Path.of(value));
                default -> sheets.add(new Sheet(kind(option), Path.of(value)));
            }
        }
        if (sheets.isEmpty() && xml.isEmpty()) {
            throw new IllegalArgumentException("没有给出要核对的文件");
        }
        return new Order(json, month, sheets, xml);
    }

    private static boolean isJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new IllegalArgumentException("--format 应为 text 或 json");
        };
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("--month 应写成 2024-05 的样子", unreadable);
        }
    }

    private static FileKind kind(String option) {
        for (var kind : FileKind.values()) {
            if (option.equals("--" + kind.word())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("没有这个选项：" + option);
    }
}
