package org.huxin.files.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.files.IdNumberCheck;

/** The files of one invented project's April, which agree with each other to the fen. */
public final class SampleMonth {

    public static final YearMonth MONTH = YearMonth.of(2024, 4);

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    public final Table roster = new Table(
            "示例小区项目花名册",
            List.of(
                    "序号", "姓名", "身份证号", "性别", "联系电话", "班组", "工种", "人员类别", "合同类型", "合同日期", "培训日期", "进场时间", "退场时间",
                    "银行卡号", "开户行", "持卡人", "卡种"));
    public final Table attendance = new Table(
            "示例小区项目2024年4月考勤表",
            Stream.of(
                            Stream.of("序号", "姓名", "证件号码", "月份"),
                            IntStream.rangeClosed(1, 31).mapToObj(Integer::toString),
                            Stream.of("出勤天数"))
                    .flatMap(one -> one)
                    .toList());
    public final Table wages = new Table(
            "示例小区项目2024年4月份工资支付表",
            List.of("序号", "姓名", "身份证号码", "月份", "班组", "出勤天数", "计酬方式", "工价", "应发工资", "扣款", "实发工资", "工资卡号", "签字"));
    public final Table bank =
            new Table("示例银行代发结果", List.of("序号", "户名", "证件号码", "账号", "金额", "处理结果", "失败原因", "交易日期", "流水号"));
    public final Table account = new Table("专用账户流水", List.of("日期", "种类", "来源", "对方", "金额（元）", "流水号", "说明"));

    public final Table indicators = new Table("示例供电公司用电量", List.of("序号", "统一社会信用代码", "企业名称", "指标", "月份", "数值", "计量单位"));

    private final Random random;
    private final LocalDate eldest;

    public SampleMonth(long seed, int workers) {
        random = new Random(seed);
        eldest = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(12_000));
        for (var i = 0; i < workers; i++) {
            worker(i);
            indicators.rows.add(
                    new ArrayList<>(List.of("" + (i + 1), "", "示例企业" + i, "用电量", "2024-04", "1000.5" + i % 10, "千瓦时")));
            account.rows.add(new ArrayList<>(List.of(
                    "2024-04-%02d".formatted(i % 30 + 1), "人工费拨付", "", "建设单位", "1000.5" + i % 10, "Z" + i, "")));
        }
        account.rows.add(new ArrayList<>(List.of(
                "2024-05-10",
                "发放工资",
                "",
                "农民工本人",
                wages.rows.stream()
                        .map(row -> new BigDecimal(row.get(wages.column("实发工资"))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString(),
                "ZW",
                "")));
        attendance.sum("出勤天数");
        wages.sum("出勤天数", "应发工资", "扣款", "实发工资");
        bank.sum("金额");
    }

    public Table of(FileKind kind) {
        return switch (kind) {
            case ROSTER -> roster;
            case ATTENDANCE -> attendance;
            case WAGES -> wages;
            case BANK -> bank;
            case ACCOUNT -> account;
            case INDICATORS -> indicators;
        };
    }

    private void worker(int i) {
        var serial = Integer.toString(i + 1);
        var name = name(i);
        var born = eldest.plusDays(i / 500);
        var male = random.nextBoolean();
        var paper = paper(born, i % 500 * 2 + (male ? 1 : 0));
        var card = card(i);
        var team = random.nextBoolean() ? "钢筋班" : "木工班";
        roster.rows.add(new ArrayList<>(List.of(
                serial,
                name,
                paper,
                male ? "男" : "女",
                "138%08d".formatted(i),
                team,
                "钢筋工",
                "工人",
                "劳动合同",
                "2024-03-0" + (i % 9 + 1),
                "2024-03-0" + (i % 9 + 1),
                "2024-03-1" + i % 10,
                "",
                card,
                "示例银行",
                name,
                "银行卡")));
        var marks = new ArrayList<String>();
        var days = BigDecimal.ZERO;
        for (var day = 1; day <= 31; day++) {
            var mark = day == 31 ? "" : List.of("√", "半", "休", "0.5", "1", "").get(random.nextInt(6));
            days = days.add(
                    switch (mark) {
                        case "√", "1" -> BigDecimal.ONE;
                        case "半", "0.5" -> new BigDecimal("0.5");
                        default -> BigDecimal.ZERO;
                    });
            marks.add(mark);
        }
        attendance.rows.add(Stream.of(List.of(serial, name, paper, "2024-04"), marks, List.of(days.toPlainString()))
                .flatMap(List::stream)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new)));
        pay(serial, name, paper, card, team, days, i);
    }

    private void pay(String serial, String name, String paper, String card, String team, BigDecimal days, int i) {
        var rate = BigDecimal.valueOf(20_000 + random.nextInt(30_000), 2);
        var byDay = i == 0 || random.nextInt(3) > 0;
        var gross = byDay
                ? days.multiply(rate).setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(300_000 + random.nextInt(900_000), 2);
        var deducted =
                random.nextBoolean() ? BigDecimal.ZERO : gross.movePointLeft(1).setScale(2, RoundingMode.DOWN);
        var due = gross.subtract(deducted).toPlainString();
        wages.rows.add(new ArrayList<>(List.of(
                serial,
                name,
                paper,
                "2024年4月",
                team,
                days.toPlainString(),
                byDay ? "日" : "月",
                rate.toPlainString(),
                gross.toPlainString(),
                deducted.toPlainString(),
                due,
                card,
                "")));
        bank.rows.add(new ArrayList<>(List.of(serial, name, paper, card, due, "成功", "", "2024-05-10", "L" + serial)));
    }

    private static String name(int i) {
        var name = new StringBuilder("测试员");
        for (var rest = i; ; rest /= 10) {
            name.append(STEMS.charAt(rest % 10));
            if (rest < 10) {
                return name.toString();
            }
        }
    }

    /** A valid number that nobody has: the region of an example in the standard. */
    private static String paper(LocalDate born, int serial) {
        var first = "110105%tY%<tm%<td%03d".formatted(born, serial);
        return first + IdNumberCheck.check(first + "0");
    }

    public static String card(int i) {
        var first = "622848%012d".formatted(i);
        for (var digit = 0; digit < 10; digit++) {
            if (luhn(first + digit)) {
                return first + digit;
            }
        }
        throw new IllegalStateException();
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
