package org.huxin.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.AccountMonth;
import org.huxin.engine.warning.EmployerMonth;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.LabourCost;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Site;

/** Reads what a story tells of a project's or an employer's months. Money is in yuan, work in days. */
final class WarningStoryReader {

    private static final UUID FIRM = new UUID(0, 0);
    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final int HUNDREDTHS = 100;

    private WarningStoryReader() {}

    static WarningStory story(Item item) {
        var project = item.has("project") ? item.at("project") : null;
        var employer = item.has("employer") ? item.at("employer") : null;
        var months = Stream.concat(
                        project == null
                                ? Stream.<Month>empty()
                                : project.items("months").stream().map(month -> project(project, month)),
                        employer == null
                                ? Stream.<Month>empty()
                                : employer.items("months").stream().map(WarningStoryReader::employer))
                .toList();
        var subject = project == null ? WarningStory.EMPLOYER : WarningStory.PROJECT;
        return new WarningStory(
                day(item, "day"),
                months,
                item.items("exemptions").stream()
                        .map(one -> exemption(one, subject))
                        .toList(),
                item.items("expect").stream().map(WarningStoryReader::expected).toList(),
                item.texts("expect_none"));
    }

    private static WarningStory.Expected expected(Item item) {
        return new WarningStory.Expected(
                item.text("rule"), item.textOrNull("grade"), item.textOrNull("state"), item.textOrNull("measure"));
    }

    private static Exemption exemption(Item item, String subject) {
        var from = day(item, "from");
        var until = day(item, "until");
        if (until.isBefore(from)) {
            item.problem("豁免到期日 " + until + " 早于起始日 " + from);
            until = from;
        }
        var worker = item.has("worker") ? new UUID(0, item.integer("worker", 0)) : null;
        return new Exemption(item.text("kind"), subject, worker, from, until, new Row("exemption", "1"));
    }

    private static ProjectMonth project(Item project, Item item) {
        var month = YearMonth.parse(item.text("month"));
        var site = new Site(
                project.textOr("works", ""),
                "construction",
                !project.has("stopped"),
                project.date("started"),
                project.date("stopped"),
                project.has("lacking") ? project.texts("lacking") : null);
        return new ProjectMonth(
                WarningStory.PROJECT,
                month,
                site,
                null,
                workers(item, month),
                List.of(),
                item.has("labour") ? labour(item.at("labour")) : null,
                item.has("account") ? account(item.at("account")) : null,
                item.items("sheets").stream()
                        .map(one -> new ProjectMonth.Sheet(row(one), FIRM, one.date("handed_in"), day(one, "due_by")))
                        .toList(),
                item.items("uploads").stream()
                        .map(one -> new ProjectMonth.Upload(one.text("kind"), one.date("last"), row(one)))
                        .toList(),
                item.items("complaints").stream()
                        .map(one -> new ProjectMonth.Complaint(
                                row(one),
                                one.has("nature") ? one.text("nature") : null,
                                day(one, "on"),
                                one.date("closed"),
                                one.integer("people", 1)))
                        .toList(),
                item.items("oddities").stream()
                        .map(one -> new ProjectMonth.Oddity(
                                row(one),
                                one.text("kind"),
                                day(one, "day"),
                                one.has("worker") ? new UUID(0, one.integer("worker", 0)) : null))
                        .toList());
    }

    private static List<WorkerMonth> workers(Item item, YearMonth month) {
        var workers = new ArrayList<WorkerMonth>();
        for (var each : item.items("workers")) {
            for (var count = each.integer("count", 1); count > 0; count--) {
                workers.add(worker(each, new UUID(0, workers.size() + 1L), month));
            }
        }
        return workers;
    }

    private static WorkerMonth worker(Item item, UUID id, YearMonth month) {
        var paid = fen(item, "paid");
        var payBy =
                item.has("pay_by") ? day(item, "pay_by") : month.plusMonths(1).atEndOfMonth();
        var paidOn = paid == 0 ? null : item.has("paid_on") ? item.date("paid_on") : payBy;
        return new WorkerMonth(
                new Person(id, FIRM),
                item.integer("worked", 0) * HUNDREDTHS,
                fen(item, "due"),
                !item.flag("unconfirmed") && item.has("due"),
                paid,
                fen(item, "waiting"),
                fen(item, "returned"),
                paidOn,
                paidOn,
                payBy,
                item.date("left"),
                false,
                item.flag("shared_card"),
                0);
    }

    private static LabourCost labour(Item item) {
        return new LabourCost(
                fen(item, "due"),
                fen(item, "in"),
                day(item, "due_by"),
                fen(item, "base"),
                fen(item, "progress"),
                fen(item, "done"),
                List.of(row(item)));
    }

    private static AccountMonth account(Item item) {
        var elsewhere = fen(item, "elsewhere");
        var movements = elsewhere == 0
                ? List.<AccountMonth.Movement>of()
                : List.of(new AccountMonth.Movement(row(item), AccountMonth.Kind.ELSEWHERE, elsewhere));
        return new AccountMonth(row(item), fen(item, "balance"), item.date("last_inflow"), movements);
    }

    private static EmployerMonth employer(Item item) {
        var month = YearMonth.parse(item.text("month"));
        var wages = item.has("wages") ? item.at("wages") : null;
        return new EmployerMonth(
                WarningStory.EMPLOYER,
                month,
                item.has("heads") ? item.integer("heads", 0) : null,
                wages == null
                        ? null
                        : new EmployerMonth.Wages(
                                row(wages), fen(wages, "due"), fen(wages, "paid"), day(wages, "pay_by")),
                item.items("indicators").stream()
                        .map(one -> new EmployerMonth.Indicator(
                                row(one), one.text("kind"), one.decimal("value"), one.text("unit"), one.text("source")))
                        .toList());
    }

    /** Its place in the story, which is where a reader finds it. */
    private static Row row(Item item) {
        return new Row("story", item.pointer());
    }

    private static long fen(Item item, String name) {
        return item.has(name) ? item.decimal(name).multiply(FEN).longValueExact() : 0;
    }

    private static LocalDate day(Item item, String name) {
        return Objects.requireNonNullElse(item.date(name), LocalDate.EPOCH);
    }
}
