package org.huxin.files.standard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huxin.files.sheet.Books;

/** Everything that can be wrong, each made in its own way. */
final class Faults {

    private static final int SECOND = 4;

    private Faults() {}

    static List<Fault> all() {
        var all = new ArrayList<Fault>();
        all.addAll(wholeFiles());
        all.addAll(cells());
        all.addAll(rows());
        all.addAll(months());
        all.addAll(between());
        all.addAll(banks());
        return all;
    }

    private static byte[] book(Consumer<Worksheet> more) {
        try {
            return Books.workbook(sheet -> {
                Books.row(sheet, 0, "2024年4月工资支付表");
                Books.row(sheet, 1, "姓名", "身份证号", "应发工资", "扣款", "实发工资");
                Books.row(sheet, 2, "测试员甲", "11010519491231002X", 100, 0, 100);
                more.accept(sheet);
            });
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static byte[] twoSheets() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            for (var name : List.of("一班", "二班")) {
                var sheet = book.newWorksheet(name);
                Books.row(sheet, 0, "姓名", "身份证号", "人员类别", "进场日期");
                sheet.finish();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Fault> wholeFiles() {
        return List.of(
                new Fault("HX1001", 0, "truncated workbook", files -> {
                    var whole = files.month().wages.xlsx();
                    files.replace(FileKind.WAGES, Arrays.copyOf(whole, whole.length * 2 / 3));
                }),
                Fault.whole(
                        "HX1001",
                        0,
                        "UTF-16 without its mark",
                        FileKind.WAGES,
                        () -> new SampleMonth(1, 3).wages.bytes(StandardCharsets.UTF_16LE)),
                Fault.whole("HX1001", 0, "an old workbook", FileKind.ROSTER, () ->
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                Fault.of("HX1002", 2, "no column 实发工资", month -> month.wages.header.set(10, "")),
                Fault.of("HX1002", 2, "neither days nor their number", month -> {
                    for (var place = 4; place < 36; place++) {
                        month.attendance.header.set(place, "");
                    }
                }),
                Fault.of("HX1003", 2, "a column twice", month -> month.wages.header.set(4, "实发金额")),
                Fault.of("HX1004", 2, "a column of their own", month -> month.wages.header.set(4, "天气")),
                Fault.whole("HX1005", 0, "no header", FileKind.WAGES, () -> utf8("今天天气很好\n一,二,三\n")),
                Fault.whole("HX1006", 0, "no content", FileKind.WAGES, () -> utf8("姓名,证件号码,应发工资,实发工资\n\n\n")),
                Fault.whole(
                        "HX1007",
                        3,
                        "merged cells",
                        FileKind.WAGES,
                        () -> book(sheet -> {
                            Books.row(sheet, 3, "测试员乙", "110105194912310038", 100, 0, 100);
                            sheet.range(2, 0, 3, 0).merge();
                        })),
                Fault.whole(
                        "HX1008",
                        0,
                        "a line too many",
                        FileKind.ACCOUNT,
                        () -> utf8("日期,种类,对方,金额,流水号\n" + "2024-04-01,利息,银行,1.00,\n".repeat(Words.MOST_ROWS + 1))),
                Fault.whole(
                        "HX1009",
                        3,
                        "garbled",
                        FileKind.WAGES,
                        () -> utf8("2024年4月\n姓名,证件号码,应发工资,实发工资\n锟斤拷锟斤拷,11010519491231002X,1,1\n")),
                new Fault(
                        "HX1010",
                        0,
                        "two sheets in one workbook",
                        files -> files.replace(FileKind.ROSTER, twoSheets())),
                Fault.whole(
                        "HX1009",
                        -1,
                        "UTF-8 taken for Latin 1",
                        FileKind.WAGES,
                        () -> utf8(new String(new SampleMonth(1, 3).wages.utf8(), Charset.forName("ISO-8859-1")))));
    }

    private static List<Fault> cells() {
        return List.of(
                Fault.of("HX2001", SECOND, "no name", month -> month.wages.set(1, "姓名", "")),
                Fault.of("HX2002", SECOND, "half a number", month -> month.wages.set(1, "身份证号码", "1101051949")),
                Fault.of("HX2002", SECOND, "no such place", month -> month.roster.set(1, "身份证号", "990105194912310021")),
                Fault.of(
                        "HX2003",
                        SECOND,
                        "a digit changed",
                        month -> month.wages.set(1, "身份证号码", "110105194912310021")),
                Fault.of(
                        "HX2004",
                        SECOND,
                        "another sex",
                        month -> month.roster.set(
                                1, "性别", month.roster.get(1, "性别").equals("男") ? "女" : "男")),
                Fault.of("HX2005", SECOND, "too young", month -> month.roster.set(1, "进场时间", "1980-01-01")),
                Fault.of("HX2006", SECOND, "words for a number", month -> month.wages.set(1, "应发工资", "六千整")),
                Fault.of("HX2007", SECOND, "a tenth of a fen", month -> month.wages.set(1, "实发工资", "100.005")),
                Fault.of("HX2008", SECOND, "less than nothing", month -> month.wages.set(1, "扣款", "-1")),
                Fault.of("HX2008", SECOND, "too much for a month", month -> month.wages.set(1, "应发工资", "9999999")),
                Fault.whole(
                        "HX2009",
                        4,
                        "totals by formula",
                        FileKind.WAGES,
                        () -> book(sheet -> {
                            sheet.value(3, 0, "合计");
                            sheet.formula(3, 4, "SUM(E3:E3)");
                        })),
                Fault.of("HX2010", SECOND, "31 days of April", month -> month.wages.set(1, "出勤天数", "31")),
                Fault.of("HX2011", SECOND, "no date", month -> month.roster.set(1, "进场时间", "去年冬天")),
                Fault.of("HX2011", SECOND, "a day that is not", month -> month.roster.set(1, "进场时间", "2024-02-30")),
                Fault.of("HX2012", SECOND, "an unknown choice", month -> month.wages.set(1, "计酬方式", "看情况")),
                Fault.of("HX2013", SECOND, "a long word", month -> month.wages.set(1, "班组", "长".repeat(61))),
                Fault.whole(
                        "HX2014", 3, "a formula", FileKind.WAGES, () -> book(sheet -> sheet.formula(2, 4, "C3-D3"))),
                Fault.whole(
                        "HX2015",
                        3,
                        "a rounded number",
                        FileKind.WAGES,
                        () -> book(sheet -> sheet.value(2, 1, 110105194912310021d))),
                Fault.of("HX2016", SECOND, "half a card", month -> month.wages.set(1, "工资卡号", "62284800")),
                Fault.of(
                        "HX2017",
                        SECOND,
                        "a card mistyped",
                        month -> month.wages.set(
                                1,
                                "工资卡号",
                                SampleMonth.card(1).substring(0, 18)
                                        + (SampleMonth.card(1).charAt(18) == '1' ? 2 : 1))),
                Fault.of("HX2018", SECOND, "no mobile phone", month -> month.roster.set(1, "联系电话", "12345")),
                Fault.of("HX2019", SECOND, "an unknown mark", month -> month.attendance.set(1, "7", "？")),
                Fault.of("HX2020", SECOND, "failed, nobody says why", month -> month.bank.set(1, "处理结果", "失败")),
                Fault.of("HX2020", SECOND, "entered without training", month -> month.roster.set(1, "培训日期", "")),
                Fault.of("HX2020", SECOND, "a card of no bank", month -> month.roster.set(1, "开户行", "")),
                Fault.of("HX2012", SECOND, "an unknown trade", month -> month.roster.set(1, "工种", "杂工")),
                Fault.of("HX2012", SECOND, "an unknown kind of movement", month -> month.account.set(1, "种类", "看情况")),
                Fault.of("HX2008", SECOND, "a movement of nothing", month -> month.account.set(1, "金额（元）", "0")),
                Fault.of(
                        "HX2016",
                        SECOND,
                        "a card of twelve digits",
                        month -> month.roster.set(1, "银行卡号", "622848000000")),
                Fault.of("HX2022", SECOND, "labour cost in cash", month -> month.account.set(1, "来源", "现金")),
                Fault.of("HX2021", SECOND, "another birthday", month -> {
                    month.roster.header.set(5, "出生日期");
                    for (var row = 0; row < month.roster.rows.size(); row++) {
                        month.roster.set(row, "出生日期", "1990-01-01");
                    }
                }),
                Fault.of("HX2020", SECOND, "a contract without a day", month -> month.roster.set(1, "合同日期", "")));
    }

    private static List<Fault> rows() {
        return List.of(
                new Fault(
                        "HX3001",
                        -1,
                        "pasted twice",
                        files -> files.month()
                                .wages
                                .rows
                                .add(files.month().wages.rows.get(1))),
                new Fault("HX3002", -1, "one number, two names", files -> {
                    var copy = new ArrayList<>(files.month().wages.rows.get(1));
                    copy.set(1, "测试员某");
                    files.month().wages.rows.add(copy);
                }),
                Fault.of("HX3003", SECOND, "a serial twice", month -> month.wages.set(1, "序号", "1")),
                Fault.of("HX3004", SECOND, "a fen too much", month -> add(month.wages, 1, "实发工资", "0.01")),
                Fault.of("HX3005", 9, "totals that lie", month -> month.wages.total.set(10, "1.00")),
                Fault.of("HX3006", 3, "days by rate is another sum", month -> {
                    add(month.wages, 0, "应发工资", "0.01");
                    add(month.wages, 0, "实发工资", "0.01");
                }),
                Fault.of(
                        "HX3007",
                        SECOND,
                        "a day more than marked",
                        month -> month.attendance.set(
                                1, "7", List.of("√", "1").contains(month.attendance.get(1, "7")) ? "" : "√")),
                Fault.of("HX3008", SECOND, "another's card", month -> month.wages.set(1, "工资卡号", SampleMonth.card(0))),
                Fault.of("HX3009", SECOND, "one voucher twice", month -> month.bank.set(1, "流水号", "L1")),
                Fault.of("HX3009", SECOND, "one movement twice", month -> month.account.set(1, "流水号", "Z0")),
                Fault.of("HX3010", SECOND, "left before entering", month -> month.roster.set(1, "退场时间", "2024-03-01")),
                Fault.of("HX3011", SECOND, "the 31st of April", month -> month.attendance.set(1, "31", "√")),
                new Fault("HX3012", 9, "more below the totals", files -> {
                    var wages = files.month().wages;
                    var last = wages.rows.removeLast();
                    var text = wages.csv() + String.join(",", last) + "\n";
                    files.replace(FileKind.WAGES, utf8(text));
                }));
    }

    private static void add(Table table, int row, String column, String more) {
        table.set(
                row,
                column,
                new BigDecimal(table.get(row, column)).add(new BigDecimal(more)).toPlainString());
    }

    private static List<Fault> months() {
        return List.of(
                Fault.of("HX4001", 1, "last month's title", month -> month.wages.title = "2024年3月工资支付表"),
                Fault.of("HX4001", 1, "last year's sheet", month -> month.attendance.title = "2023.04 考勤"),
                Fault.of("HX4002", SECOND, "a row of another month", month -> month.wages.set(1, "月份", "2024-03")),
                new Fault("HX4003", 0, "no month at all", files -> {
                    files.askNoMonth();
                    files.month().attendance.title = "考勤表";
                }));
    }

    private static List<Fault> between() {
        return List.of(
                Fault.of("HX5001", SECOND, "not in the roster", month -> month.roster.rows.remove(1)),
                Fault.of("HX5002", SECOND, "attended, not in the wage sheet", month -> {
                    month.attendance.set(1, "出勤天数", "3");
                    month.wages.rows.remove(1);
                }),
                Fault.of("HX5003", SECOND, "paid, not in the attendance", month -> month.attendance.rows.remove(1)),
                Fault.of(
                        "HX5004", SECOND, "half a day more than attended", month -> add(month.wages, 1, "出勤天数", "0.5")),
                Fault.of("HX5005", SECOND, "another name", month -> month.wages.set(1, "姓名", "测试员某")),
                Fault.of(
                        "HX5006",
                        SECOND,
                        "another card",
                        month -> month.wages.set(1, "工资卡号", SampleMonth.card(999_999))),
                Fault.of("HX5007", SECOND, "paid, not in the wage sheet", month -> month.wages.rows.remove(1)),
                Fault.of("HX5008", SECOND, "a fen less than due", month -> add(month.bank, 1, "金额", "-0.01")),
                Fault.of("HX5009", SECOND, "due, not paid", month -> month.bank.rows.remove(1)),
                Fault.of("HX5010", 0, "sums that differ", month -> add(month.bank, 1, "金额", "-0.01")),
                Fault.of(
                        "HX5015",
                        0,
                        "a fen less than due out of the account",
                        month -> add(month.account, month.account.rows.size() - 1, "金额（元）", "-0.01")),
                Fault.of(
                        "HX5015",
                        0,
                        "wages not paid from the account",
                        month -> month.account.set(month.account.rows.size() - 1, "来源", "现金")),
                ordered("HX5011", -1, "ordered, not in the wage sheet", month -> month.wages.rows.remove(1)),
                ordered("HX5012", -1, "ordered a fen too much", month -> {
                    add(month.wages, 1, "应发工资", "-0.01");
                    add(month.wages, 1, "实发工资", "-0.01");
                }),
                ordered(
                        "HX5013",
                        -1,
                        "ordered to another card",
                        month -> month.wages.set(1, "工资卡号", SampleMonth.card(999_999))),
                ordered("HX5005", -1, "ordered by another name", month -> month.wages.set(1, "姓名", "测试员某")),
                new Fault("HX5014", SECOND, "due, not ordered", files -> {
                    var all = BankXml.order(files.month());
                    var from = all.indexOf("<CdtTrfTxInf><PmtId><EndToEndId>E1<");
                    files.xml(all.substring(0, from)
                            + all.substring(all.indexOf("</CdtTrfTxInf>", from) + "</CdtTrfTxInf>".length()));
                }));
    }

    /** The order pays the sheet as it was before the change. */
    private static Fault ordered(String code, int line, String name, Consumer<SampleMonth> change) {
        return new Fault(code, line, name, files -> {
            files.xml(BankXml.order(files.month()));
            change.accept(files.month());
        });
    }

    private static List<Fault> banks() {
        return List.of(
                Fault.xml("HX6001", "cut off", BankXml.ORDER, text -> text.substring(0, text.length() / 2)),
                Fault.xml("HX6001", "no XML", BankXml.ORDER, text -> "户名,金额\n"),
                Fault.xml(
                        "HX6002",
                        "entities",
                        BankXml.ORDER,
                        text -> text.replace("<Document", "<!DOCTYPE x [<!ENTITY a \"ha\">]><Document")),
                Fault.xml(
                        "HX6002",
                        "too deep",
                        BankXml.ORDER,
                        text -> text.replace("<GrpHdr>", "<GrpHdr>" + "<a>".repeat(200))),
                Fault.xml(
                        "HX6003",
                        "another message",
                        BankXml.ORDER,
                        text -> text.replace("CstmrCdtTrfInitn", "FIToFICstmrCdtTrf")),
                Fault.xml("HX6003", "another document", BankXml.ORDER, text -> "<html/>"),
                Fault.xml(
                        "HX6004",
                        "a payment too many",
                        BankXml.ORDER,
                        text -> text.replaceFirst("<NbOfTxs>2", "<NbOfTxs>3")),
                Fault.xml(
                        "HX6004",
                        "a part too many",
                        BankXml.ORDER,
                        text -> text.replace("<PmtInfId>P1</PmtInfId><NbOfTxs>2", "<PmtInfId>P1</PmtInfId><NbOfTxs>1")),
                Fault.xml(
                        "HX6004",
                        "more answered than asked",
                        BankXml.ANSWER,
                        text -> text.replace("OrgnlNbOfTxs>2", "OrgnlNbOfTxs>1")),
                Fault.xml(
                        "HX6004",
                        "an entry lost",
                        BankXml.STATEMENT,
                        text -> text.replace("NbOfNtries>2", "NbOfNtries>3")),
                Fault.xml("HX6005", "a sum that lies", BankXml.ORDER, text -> text.replaceFirst("300.50", "300.51")),
                Fault.xml(
                        "HX6005",
                        "an answer's sum that lies",
                        BankXml.ANSWER,
                        text -> text.replace("300.50", "300.51")),
                Fault.xml(
                        "HX6005",
                        "a statement's sum that lies",
                        BankXml.STATEMENT,
                        text -> text.replace("<Sum>150", "<Sum>151")),
                Fault.xml("HX6006", "a tenth of a fen", BankXml.ORDER, text -> text.replace(">100.00<", ">100.005<")),
                Fault.xml("HX6007", "a reference twice", BankXml.ORDER, text -> text.replace("E2", "E1")),
                Fault.xml("HX6007", "an entry twice", BankXml.STATEMENT, text -> text.replace("R2", "R1")),
                Fault.xml("HX6008", "another money", BankXml.ORDER, text -> text.replaceFirst("CNY", "USD")),
                Fault.xml(
                        "HX6009", "balances that differ", BankXml.STATEMENT, text -> text.replace("950.00", "950.01")),
                Fault.xml(
                        "HX6010", "no number of its own", BankXml.ORDER, text -> text.replace("<MsgId>M1</MsgId>", "")),
                Fault.xml(
                        "HX6010",
                        "a payment of nothing",
                        BankXml.ORDER,
                        text -> text.replace("<Amt><InstdAmt Ccy=\"CNY\">100.00</InstdAmt></Amt>", "")));
    }
}
