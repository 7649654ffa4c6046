package org.huxin.server.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.AccountMonth;
import org.huxin.engine.warning.LabourCost;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Row;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Words;
import org.huxin.server.supervision.EvidenceNames.Names;
import org.huxin.server.wage.OddKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each row of a project's month in a sentence. */
@Component
class EvidenceWords {

    private static final String SAFEGUARDS = "safeguards";
    private static final String SAFEGUARD = "safeguard";
    private static final String UPLOADS = "uploads";

    private final Words words;

    EvidenceWords(Words words) {
        this.words = words;
    }

    /**
     * Where a row can be looked at.
     *
     * @param kind worker_month or clue
     * @param id of the worker or the clue
     * @param project of a worker's month
     * @param month of a worker's month
     */
    record Opens(
            String kind,
            String id,
            @Nullable String project,
            @Nullable String month) {}

    /** A row with its sentence. */
    record Said(RowKey row, String says, @Nullable Opens opens) {

        static Said of(Row row, String says) {
            return new Said(RowKey.of(row), says, null);
        }
    }

    /** Everything that a month knows a row of, but for its workers. */
    Stream<Said> of(String jurisdiction, ProjectMonth month, Names names) {
        return Stream.of(
                        labour(month),
                        account(jurisdiction, month, names),
                        roster(month, names),
                        lacking(jurisdiction, month),
                        month.uploads().stream()
                                .map(one -> Said.of(
                                        one.row(),
                                        words.label(jurisdiction, UPLOADS, one.kind())
                                                + day("：最后一次上传 ", one.lastOn(), "：从未上传"))),
                        month.sheets().stream().map(one -> sheet(month, one, names)),
                        month.complaints().stream().map(one -> complaint(one, names)),
                        month.oddities().stream().map(one -> oddity(one, names)))
                .flatMap(said -> said);
    }

    /** One worker's month. */
    Said of(ProjectMonth month, WorkerMonth one, RowKey row, Names names) {
        var worker = one.person().worker();
        var says = new StringBuilder("%s %s：出勤 %s 天，应发 %s，已发 %s，发薪期限 %s"
                .formatted(
                        month.month(),
                        names.person(worker),
                        BigDecimal.valueOf(one.worked(), 2).stripTrailingZeros().toPlainString(),
                        Money.ofFen(one.dueFen()),
                        Money.ofFen(one.paidFen()),
                        one.payBy()));
        if (one.unpaidFen() > 0) {
            says.append("，退票 ").append(Money.ofFen(one.unpaidFen()));
        }
        if (one.earlierFen() > 0) {
            says.append("，以前各月还欠 ").append(Money.ofFen(one.earlierFen()));
        }
        says.append(day("，离场 ", one.leftOn(), ""));
        return new Said(
                row,
                says.toString(),
                new Opens(
                        RowKey.WORKER_MONTH,
                        worker.toString(),
                        WatchedSubject.id(month.subject()).toString(),
                        month.month().toString()));
    }

    private static Stream<Said> labour(ProjectMonth month) {
        var labour = month.labour();
        return labour == null ? Stream.empty() : labour.rows().stream().map(row -> Said.of(row, labour(month, labour)));
    }

    private static String labour(ProjectMonth month, LabourCost labour) {
        return "%s 人工费：应拨 %s，到账 %s，最后期限 %s"
                        .formatted(
                                month.month(),
                                Money.ofFen(labour.dueFen()),
                                Money.ofFen(labour.inFen()),
                                labour.dueBy())
                + (labour.doneFen() > 0
                        ? "；完成工程价款 %s，已付进度款 %s"
                                .formatted(Money.ofFen(labour.doneFen()), Money.ofFen(labour.progressFen()))
                        : "");
    }

    private Stream<Said> account(String jurisdiction, ProjectMonth month, Names names) {
        var account = month.account();
        return account == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(Said.of(
                                account.row(),
                                "专用账户：余额 %s，%s"
                                        .formatted(
                                                Money.ofFen(account.balanceFen()),
                                                day("最后一次进账 ", account.lastInflowOn(), "没有进过账")))),
                        account.movements().stream()
                                .map(one -> Said.of(one.row(), movement(jurisdiction, month, one, names))));
    }

    private String movement(String jurisdiction, ProjectMonth month, AccountMonth.Movement one, Names names) {
        var booked = names.movements().get(RowKey.of(one.row()).id());
        return booked == null
                ? "%s 从专用账户发放工资 %s".formatted(month.month(), Money.ofFen(one.fen()))
                : "%s %s %s（%s，%s）"
                        .formatted(
                                booked.on(),
                                booked.incoming() ? "进账" : "支出",
                                Money.ofFen(one.fen()),
                                words.label(jurisdiction, "account_entry_kinds", booked.kind()),
                                words.label(jurisdiction, "account_parties", booked.party()));
    }

    private static Stream<Said> roster(ProjectMonth month, Names names) {
        var roster = month.roster();
        if (roster == null) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(Said.of(
                                new Row("project_month", month.subject() + "/" + month.month()),
                                "%s 登记 %d 人，有出勤 %d 人".formatted(month.month(), roster.registered(), month.attended()))),
                        roster.unregistered().stream()
                                .map(row -> Said.of(row, month.month() + " " + names.person(id(row)) + "：在场，没有实名登记")),
                        roster.withoutCard().stream().map(row -> Said.of(row, names.person(id(row)) + "：没有登记工资卡")),
                        roster.withoutContract().stream().map(row -> Said.of(row, names.person(id(row)) + "：没有登记劳动合同")))
                .flatMap(said -> said);
    }

    private static UUID id(Row row) {
        return RowKey.of(row).id();
    }

    private Stream<Said> lacking(String jurisdiction, ProjectMonth month) {
        var lacking = month.site().lacking();
        return lacking == null
                ? Stream.empty()
                : lacking.stream()
                        .map(code ->
                                Said.of(new Row(SAFEGUARD, month.subject() + "/" + code), lacking(jurisdiction, code)));
    }

    private String lacking(String jurisdiction, String code) {
        return "没有落实："
                + words.label(
                        jurisdiction, words.has(jurisdiction, SAFEGUARDS, code) ? SAFEGUARDS : "project_posts", code);
    }

    /** A row that no month has as the day ended: it changed once more on the day on which it was measured. */
    String changed(String jurisdiction, RowKey row) {
        return row.kind().equals(SAFEGUARD)
                ? lacking(jurisdiction, row.key().substring(row.key().indexOf('/') + 1)) + "，当日又落实了"
                : "当日又有变动，预警那时的数没有留下";
    }

    private static Said sheet(ProjectMonth month, ProjectMonth.Sheet sheet, Names names) {
        var owed = names.sheets().get(id(sheet.row()));
        return Said.of(
                sheet.row(),
                "%s %s工资支付表：最后期限 %s，%s"
                        .formatted(
                                month.month(),
                                owed == null ? "" : owed.employer(),
                                sheet.dueBy(),
                                day("已交 ", sheet.handedInOn(), "没有交")));
    }

    private static Said complaint(ProjectMonth.Complaint one, Names names) {
        var id = id(one.row());
        return new Said(
                RowKey.of(one.row()),
                "线索 %s：%s 收到，涉及 %d 人，%s"
                        .formatted(
                                names.clues().getOrDefault(id, ""),
                                one.on(),
                                one.people(),
                                day("办结 ", one.closedOn(), "没有办结")),
                new Opens(Gathering.CLUE, id.toString(), null, null));
    }

    private static Said oddity(ProjectMonth.Oddity one, Names names) {
        var row = RowKey.of(one.row());
        var who = switch (row.kind()) {
            case Gathering.ODD_PERSON -> names.person(row.id());
            case Gathering.ODD_DEVICE -> "考勤设备 " + names.devices().getOrDefault(row.id(), "");
            default -> "打卡文件";
        };
        return Said.of(
                one.row(),
                "%s %s：%s".formatted(one.day(), who, OddKind.of(one.kind()).label()));
    }

    private static String day(String text, @Nullable LocalDate day, String none) {
        return day == null ? none : text + day;
    }
}
