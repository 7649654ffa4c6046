package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.days;
import static org.huxin.simulation.files.Text.yuan;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Marks;
import org.huxin.simulation.People;

/** 花名册、考勤表、工资支付表 of a firm, with the columns of docs/file-standard.md. */
final class SheetFiles {

    private static final String GRID =
            IntStream.rangeClosed(1, 31).mapToObj(day -> day + ",").collect(Collectors.joining());

    private final DayFolder folder;
    private final Registers registers;
    private final People people;

    SheetFiles(DayFolder folder, Registers registers, People people) {
        this.folder = folder;
        this.registers = registers;
        this.people = people;
    }

    void hired(Deed.PersonHired one) {
        var who = one.person();
        var on = one.at().toLocalDate();
        folder.add(
                "roster-" + one.project() + ".csv",
                registers.name(one.project()) + "花名册\n姓名,证件号码,性别,出生日期,手机号码,用人单位,班组,是否班组长,工种,人员类别,计酬方式,工价,"
                        + "合同类型,合同编号,合同签订日期,安全培训日期,进场日期,工资卡号,开户银行,持卡人,卡种,备注\n",
                "%s,%s,%s,%s,%s,%s,%s,%s,%s,工人,按日,%s,劳动合同,示例-%s-%d,%s,%s,%s,%s,示例银行,%s,银行卡,%s\n"
                        .formatted(
                                who.name(),
                                who.idNumber(),
                                who.male() ? "男" : "女",
                                who.bornOn(),
                                who.phone(),
                                registers.name(one.employer()),
                                one.gang(),
                                one.leader() ? "是" : "否",
                                one.trade(),
                                yuan(one.dayFen()),
                                one.project(),
                                who.number(),
                                on,
                                on,
                                on,
                                who.card(),
                                who.name(),
                                one.firstPaidBy().equals(on) ? "" : "首次发薪不晚于" + one.firstPaidBy()));
    }

    void left(Deed.PersonLeft one) {
        var who = people.of(one.person());
        folder.add(
                "left-" + one.project() + ".csv",
                "姓名,证件号码,退场日期\n",
                who.name() + "," + who.idNumber() + "," + one.at().toLocalDate() + "\n");
    }

    void attendance(Deed.AttendanceSheetSent one) {
        folder.add(
                file("attendance", one.project(), one.employer(), one.month()),
                title(one.project(), one.month(), "考勤表") + "姓名,证件号码,用人单位,月份," + GRID + "出勤天数\n",
                each(one.lines(), line -> {
                    var who = people.of(line.person());
                    var grid = IntStream.rangeClosed(1, 31)
                            .mapToObj(day -> mark(Marks.on(line.marks(), day)) + ",")
                            .collect(Collectors.joining());
                    return who.name() + "," + who.idNumber() + "," + registers.name(one.employer()) + "," + one.month()
                            + "," + grid + days(Marks.halves(line.marks())) + "\n";
                }));
    }

    private static String mark(int halves) {
        return switch (halves) {
            case 2 -> "√";
            case 1 -> "半";
            default -> "";
        };
    }

    void wages(Deed.WageSheetSent one) {
        folder.add(
                file("wages", one.project(), one.employer(), one.month()),
                title(one.project(), one.month(), "工资支付表")
                        + "姓名,证件号码,用人单位,月份,出勤天数,计酬方式,工价,应发工资,扣款,实发工资,工资卡号,开户银行,手机号码\n",
                each(one.lines(), line -> {
                    var who = people.of(line.person());
                    var byDay = line.grossFen() == line.dayFen() / 2 * line.halfDays();
                    return "%s,%s,%s,%s,%s,%s,%s,%s,0.00,%s,%s,示例银行,%s\n"
                            .formatted(
                                    who.name(),
                                    who.idNumber(),
                                    registers.name(one.employer()),
                                    one.month(),
                                    days(line.halfDays()),
                                    byDay ? "按日" : "按月",
                                    yuan(byDay ? line.dayFen() : line.grossFen()),
                                    yuan(line.grossFen()),
                                    yuan(line.grossFen()),
                                    who.card(),
                                    who.phone());
                }));
    }

    void answers(Deed.SheetAnswered one) {
        var file = file("answers", one.project(), one.employer(), one.month());
        answer(file, one.month(), one.confirmed(), "确认");
        answer(file, one.month(), one.objected(), "有异议");
    }

    private void answer(String file, YearMonth month, List<Integer> some, String says) {
        folder.add(file, "姓名,证件号码,月份,答复\n", each(some, number -> {
            var who = people.of(number);
            return who.name() + "," + who.idNumber() + "," + month + "," + says + "\n";
        }));
    }

    private String title(String project, YearMonth month, String what) {
        return registers.name(project) + " " + month.getYear() + "年" + month.getMonthValue() + "月" + what + "\n";
    }

    private static String file(String what, String project, String employer, YearMonth month) {
        return what + "-" + project + "-" + employer + "-" + month + ".csv";
    }

    private static <T> String each(List<T> some, Function<T, String> line) {
        return some.stream().map(line).collect(Collectors.joining());
    }
}
