package org.huxin.server.wage.deferral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeferralRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.DeferralFact;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the report of an employer who pays later, and what came of it. */
@Service
class Deferring {

    private static final long MOST_FEN = 100_000_000_000_000L;
    /** Nobody is owed wages of an earlier month. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1990, 1);

    private static final long MOST_PERSONS = 1_000_000;

    /** @param payBy the new date, after today */
    record Command(
            @NotNull(message = "请选择用人单位") UUID employer,
            @NotNull(message = "请选择工资所属月份") YearMonth month,

            @NotBlank(message = "请写明延期的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason,

            @Positive(message = "金额应大于零") @Max(value = MOST_FEN, message = "金额过大")
            long amountFen,

            @Min(value = 1, message = "人数应大于零") @Max(value = MOST_PERSONS, message = "人数过多")
            int persons,

            @NotNull(message = "请填写新的支付日期") LocalDate payBy,

            @Nullable @Size(max = 50, message = "附件过多") List<@NotNull(message = "附件不能是空的") UUID> attachments) {}

    /** @param on day on which it was paid */
    record Settle(@NotNull(message = "请填写支付日期") LocalDate on) {}

    private final WageProjects projects;
    private final Deferrals deferrals;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final MonthLedger ledger;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Deferring(
            WageProjects projects,
            Deferrals deferrals,
            Enterprises enterprises,
            Attachments attachments,
            CurrentOfficer current,
            Audit audit,
            MonthLedger ledger,
            ApplicationEventPublisher facts,
            Today today) {
        this.projects = projects;
        this.deferrals = deferrals;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.ledger = ledger;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code deferral.day} unless the new date is still to come and near enough to be no mistake */
    @Transactional
    UUID file(UUID id, Command told) {
        var project = projects.open(id, DeferralAct.FILE);
        projects.requireEmployer(project, told.employer());
        if (!told.payBy().isAfter(today.date())
                || told.payBy().isAfter(today.date().plusYears(1))) {
            throw CommandRefused.field("deferral.day", "payBy", "新的支付日期应晚于今天，在一年以内");
        }
        if (told.month().isBefore(FIRST_MONTH) || told.month().atDay(1).isAfter(today.date())) {
            throw CommandRefused.field("deferral.day", "month", "工资所属月份不对，或者还没有到这个月");
        }
        var files = told.attachments() == null ? List.<UUID>of() : told.attachments();
        attachments.require(files);
        var row = new DeferralRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(id);
        row.setEmployer(told.employer());
        row.setMonth(told.month().atDay(1));
        row.setReason(told.reason().strip());
        row.setAmountFen(told.amountFen());
        row.setPersons(told.persons());
        row.setPayBy(told.payBy());
        row.setFiles(files.toArray(UUID[]::new));
        row.setFiledAt(today.now());
        row.setFiledBy(current.get().id());
        deferrals.add(row);
        ledger.changed(List.of(new ProjectMonth(id, told.month())));
        audit.append(
                DeferralAct.FILE.fact(),
                Deferrals.subject(row),
                Map.of("month", told.month().toString()));
        facts.publishEvent(filed(project, row));
        return row.getId();
    }

    private DeferralFact.Filed filed(Project project, DeferralRecord row) {
        var firm = enterprises.byId(List.of(row.getEmployer())).get(row.getEmployer());
        return new DeferralFact.Filed(
                Deferrals.subject(row),
                row.getFiledAt(),
                row.getJurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                project.region(),
                project.units().industry(),
                firm == null ? "" : firm.name(),
                YearMonth.from(row.getMonth()).toString(),
                row.getAmountFen(),
                row.getPersons(),
                row.getPayBy());
    }

    /** @throws CommandRefused {@code deferral.settled} if that is on record already */
    @Transactional
    void settle(UUID deferral, Settle told) {
        var row = deferrals.requireForUpdate(deferral);
        var project = projects.open(row.getProject(), DeferralAct.SETTLE);
        projects.requireFirm(project, row.getEmployer());
        if (row.getPaidOn() != null) {
            throw new CommandRefused("deferral.settled", "已经登记过支付");
        }
        if (told.on().isAfter(today.date())
                || told.on().isBefore(row.getFiledAt().toLocalDate())) {
            throw CommandRefused.field("deferral.day", "on", "支付日期不能早于报告之日，也不能晚于今天");
        }
        row.setPaidOn(told.on());
        row.setSettledAt(today.now());
        row.setSettledBy(current.get().id());
        deferrals.save(row);
        audit.append(
                DeferralAct.SETTLE.fact(),
                Deferrals.subject(row),
                Map.of("on", told.on().toString()));
        facts.publishEvent(
                new DeferralFact.Settled(Deferrals.subject(row), moment(row, told.on()), row.getJurisdiction()));
    }

    /** A moment of the day of payment, not before the report of it. */
    private LocalDateTime moment(DeferralRecord row, LocalDate on) {
        if (on.equals(today.date())) {
            return today.now();
        }
        return on.equals(row.getFiledAt().toLocalDate()) ? row.getFiledAt() : on.atStartOfDay();
    }
}
