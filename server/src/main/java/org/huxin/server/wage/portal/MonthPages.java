package org.huxin.server.wage.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one month of a worker together, and says it in sentences. */
@Component
class MonthPages {

    private final OwnRows own;
    private final MonthRows rows;
    private final PayerReasons payers;

    MonthPages(OwnRows own, MonthRows rows, PayerReasons payers) {
        this.own = own;
        this.rows = rows;
        this.payers = payers;
    }

    /** @throws NotFound if he has nothing there */
    MonthPage of(SignedInWorker who, UUID project, YearMonth month) {
        var key = new MonthRows.Key(own.ids(who), project, month);
        var days = rows.days(key);
        var lines = rows.lines(key);
        var payments = rows.payments(key, payers::of);
        var worked = rows.worked(key);
        var elsewhere = who.project() != null && !who.project().equals(project);
        if (elsewhere || worked == 0 && days.isEmpty() && lines.isEmpty() && payments.isEmpty()) {
            throw new NotFound("您这个月的工资", month.toString());
        }
        var name = rows.projectName(project).orElse("");
        var due = lines.isEmpty()
                ? null
                : (Long) lines.stream().mapToLong(MonthPage.Line::dueFen).sum();
        var paid = payments.stream().mapToLong(Paid::fen).sum();
        var missing = due == null ? 0 : Math.max(0, due - paid);
        return new MonthPage(
                project,
                name,
                month.toString(),
                worked,
                due,
                paid,
                missing,
                days,
                lines,
                payments.stream().map(Paid::told).toList(),
                read(name, month, worked, due, paid, lines, payments));
    }

    private static List<String> read(
            String name,
            YearMonth month,
            int worked,
            @Nullable Long due,
            long paid,
            List<MonthPage.Line> lines,
            List<Paid> payments) {
        var told = new ArrayList<String>();
        told.add("%d年%d月，%s。".formatted(month.getYear(), month.getMonthValue(), name));
        told.add("您做工" + PlainWords.days(worked) + "。");
        if (due == null) {
            told.add("工资表还没有做出来。");
        } else {
            told.add("应发" + PlainWords.yuan(due) + "。");
            lines.forEach(line -> line.how().forEach(how -> told.add(spoken(how) + "。")));
        }
        told.add("已发" + PlainWords.yuan(paid) + "。");
        if (due != null) {
            told.add(paid >= due ? "工资已经发清。" : "还差" + PlainWords.yuan(due - paid) + "。");
        }
        payments.stream()
                .map(Paid::told)
                .filter(MonthPage.Payment::failed)
                .forEach(one -> told.add("有%s%s，原因是：%s。".formatted(PlainWords.yuan(one.fen()), one.says(), one.why())));
        lines.stream()
                .flatMap(line -> line.answers().stream())
                .forEach(one -> told.add("您提过异议：%s。单位答复：%s。".formatted(one.objection(), one.answer())));
        if (lines.stream().anyMatch(line -> line.open() && line.confirmedAt() == null)) {
            told.add("这张工资表等您确认。看着对就按确认，不对就按我有异议。");
        }
        return told;
    }

    private static String spoken(String how) {
        return how.replace(" × ", "，").replace(" = ", "，一共");
    }
}
