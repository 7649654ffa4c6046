package org.huxin.server.project.imports;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ledgers of invented projects with whatever offices write into them: gaps, commas, quotes, full-width signs. */
final class RandomLedger {

    static final int NAME = 1;
    static final int UNIT = 2;
    static final int INDUSTRY_CONTACT = 3;
    static final int INDUSTRY_PHONE = 4;
    static final int OWNER = 5;
    static final int OWNER_LEAD = 6;
    static final int OWNER_PHONE = 7;
    static final int CONTRACTOR = 8;
    static final int MANAGER = 9;
    static final int MANAGER_PHONE = 10;
    static final int VALUE = 11;
    static final int REMARK = 12;
    static final int COLUMNS = 13;

    /** Each column as a mistake names it. */
    static final List<String> LABELS = List.of(
            "序号",
            "项目名称",
            "所属行业部门",
            "负责人",
            "联系方式",
            "建设单位·名称",
            "建设单位·项目负责人",
            "建设单位·联系方式",
            "施工总单位·名称",
            "施工总单位·项目经理",
            "施工总单位·联系方式",
            "合同总额（万元）",
            "备注");

    private static final List<String> UNITS = List.of("区住房城乡建设局", "区交通运输局", "");
    private static final String SIGNS = "甲乙丙丁戊示例工程（）、·—,\"'“”；：%#&<>0123456789ABCxyz ";
    private static final List<String> PHONES =
            List.of("13800000001", "0391-1234567", "（0391）1234567", "13800000002、13800000003", "+86 13800000004");

    private final Random random;

    RandomLedger(long seed) {
        this.random = new Random(seed);
    }

    /** Lines of projects whose names begin with the mark and differ. */
    List<List<String>> lines(String mark, int count) {
        return IntStream.range(0, count).mapToObj(i -> line(i + 1, mark)).toList();
    }

    private List<String> line(int number, String mark) {
        var line = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
        line.set(0, Integer.toString(number));
        line.set(NAME, mark + "第" + number + "标段" + text(12));
        line.set(UNIT, UNITS.get(random.nextInt(UNITS.size())));
        line.set(OWNER, sometimes(mark + "置业" + number + "有限公司"));
        line.set(CONTRACTOR, sometimes(mark + "建设" + number + "有限公司"));
        contact(line, INDUSTRY_CONTACT, INDUSTRY_PHONE);
        contact(line, OWNER_LEAD, OWNER_PHONE);
        contact(line, MANAGER, MANAGER_PHONE);
        line.set(VALUE, sometimes(value()));
        line.set(REMARK, sometimes("示例" + text(40)));
        return line;
    }

    private void contact(List<String> line, int person, int phone) {
        if (random.nextInt(4) > 0) {
            line.set(person, "测试员" + "甲乙丙丁戊".charAt(random.nextInt(5)));
            line.set(phone, sometimes(PHONES.get(random.nextInt(PHONES.size()))));
        }
    }

    /** Ten thousand yuan, to the fen; round sums too. */
    private String value() {
        var fen =
                random.nextBoolean() ? 1 + random.nextLong(10_000_000_000L) : 1_000_000_000L * (1 + random.nextInt(9));
        return BigDecimal.valueOf(fen, 6).toPlainString();
    }

    private String sometimes(String text) {
        return random.nextInt(4) == 0 ? "" : text;
    }

    private String text(int longest) {
        return random.ints(random.nextInt(longest), 0, SIGNS.length())
                .mapToObj(place -> String.valueOf(SIGNS.charAt(place)))
                .collect(Collectors.joining())
                .strip();
    }

    /** A cell that cannot be right, and the column that is to blame. */
    record Broken(int place, String label) {}

    /** Breaks one cell of a line in one of the ways that people do. */
    Broken breakOne(List<String> line) {
        return switch (random.nextInt(7)) {
            case 0 -> broken(line, NAME, "");
            case 1 -> broken(line, NAME, "示".repeat(201));
            case 2 -> broken(line, UNIT, "示例没有的" + text(5) + "局");
            case 3 ->
                broken(
                        line,
                        VALUE,
                        List.of("待定", "-5", "0", "1e400", "0.0000001", "一百").get(random.nextInt(6)));
            case 4 -> broken(line, REMARK, "注".repeat(1_001));
            case 5 -> {
                var place = List.of(INDUSTRY_PHONE, OWNER_PHONE, MANAGER_PHONE).get(random.nextInt(3));
                line.set(place - 1, "测试员甲");
                yield broken(
                        line, place, List.of("请看附件", "1", "无", "138x0000001").get(random.nextInt(4)));
            }
            default -> {
                var place = List.of(INDUSTRY_CONTACT, OWNER_LEAD, MANAGER).get(random.nextInt(3));
                line.set(place + 1, "13800000009");
                yield broken(line, place, "");
            }
        };
    }

    private static Broken broken(List<String> line, int place, String text) {
        line.set(place, text);
        return new Broken(place, LABELS.get(place));
    }

    /** As a spreadsheet program saves it: quoted where needed. */
    static byte[] csv(List<List<String>> lines, Charset charset) {
        var body = lines.stream()
                .map(line -> line.stream().map(RandomLedger::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", LedgerSamples.UPPER + LedgerSamples.LOWER, "\r\n"));
        return body.getBytes(charset);
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
