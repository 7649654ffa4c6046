package org.huxin.server.supervision.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huxin.server.document.Handout;
import org.huxin.server.document.HandoutFormat;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.Money;
import org.springframework.stereotype.Component;

/** The morning report on one page of A4, however much there is to say. */
@Component
class MorningPrint {

    private static final String FOOT = "各项数字与“城市总览”同一查询；同一名工人在两个项目的，各算一次。";

    private final Prints prints;

    MorningPrint(Prints prints) {
        this.prints = prints;
    }

    byte[] pdf(MorningReport report) {
        return prints.pdf(handout(report), HandoutFormat.REPORT_A4);
    }

    static Handout handout(MorningReport report) {
        var lines = new ArrayList<Handout.Line>();
        lines.add(new Handout.Line("总体", whole(report)));
        lines.add(new Handout.Line("昨日新增预警", raised(report)));
        lines.add(new Handout.Line("欠得最多的项目", gravest(report.gravest())));
        var day = report.day();
        lines.add(new Handout.Line("专户推算不够", shortAccounts(report.shortAccounts(), day.getMonthValue())));
        lines.add(new Handout.Line("逾期未核查", overdue(report.overdue())));
        return new Handout(
                "欠薪预警晨报",
                "%s　%d年%d月%d日".formatted(report.place(), day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                lines,
                FOOT,
                null);
    }

    private static String whole(MorningReport report) {
        var total = report.overview().total();
        return """
                项目 %d 个，%s工人 %d 人
                当月应发 %s 元，实发 %s 元
                到期未发 %s 元，%d 人
                未消除的预警：%s；其中没有工程的用人单位 %d 家""".formatted(
                total.projects(),
                report.overview().month().getMonthValue() + " 月",
                total.workers(),
                Money.ofFen(total.dueFen()).yuan(),
                Money.ofFen(total.paidFen()).yuan(),
                Money.ofFen(total.owedFen()).yuan(),
                total.owedPeople(),
                report.overview().grades().stream()
                        .map(grade -> grade.label() + " " + total.warnings().getOrDefault(grade.code(), 0) + " 条")
                        .collect(Collectors.joining("，")),
                total.firms());
    }

    private static String raised(MorningReport report) {
        var counts = report.raised().stream()
                .map(one -> one.grade().label() + " " + one.count() + " 条")
                .collect(Collectors.joining("，"));
        var more = report.raised().stream().mapToLong(one -> one.count()).sum()
                - report.warnings().size();
        return report.warnings().stream()
                .map(one -> "%s　%s　%s".formatted(one.grade().label(), one.name(), one.title()))
                .collect(Collectors.joining("\n", counts + "\n", more > 0 ? "\n另有 %d 条".formatted(more) : ""))
                .strip();
    }

    private static String gravest(List<OverviewView.Line> projects) {
        return projects.isEmpty()
                ? "没有到期未发的工资"
                : IntStream.range(0, projects.size())
                        .mapToObj(i -> "%d. %s 元，%d 人　%s"
                                .formatted(
                                        i + 1,
                                        Money.ofFen(projects.get(i).figures().owedFen())
                                                .yuan(),
                                        projects.get(i).figures().owedPeople(),
                                        projects.get(i).name()))
                        .collect(Collectors.joining("\n"));
    }

    /** As they were expected when the month began; the page of a project reckons anew every day. */
    private static String shortAccounts(List<MorningReport.ShortAccount> accounts, int month) {
        return accounts.isEmpty()
                ? "没有"
                : accounts.stream()
                        .map(one -> "%s 缺 %s 元　%s"
                                .formatted(
                                        one.month(), Money.ofFen(one.gapFen()).yuan(), one.projectName()))
                        .collect(Collectors.joining("\n", "%d 月初的推算，最新的见项目风险页：\n".formatted(month), ""));
    }

    private static String overdue(List<MorningReport.Late> late) {
        return late.isEmpty()
                ? "没有"
                : late.stream()
                        .map(one -> "%s　%d 条，最早 %s 发现"
                                .formatted(
                                        one.unit() == null
                                                ? "没有承担核查的单位"
                                                : one.unit().name(),
                                        one.count(),
                                        one.oldest()))
                        .collect(Collectors.joining("\n"));
    }
}
