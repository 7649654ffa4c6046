package org.huxin.server.wage.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.CashPaymentRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Words;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不经银行的支付: cash and the like. Each is on record with what proves it, and is a violation on the project's account. */
@Service
class CashPayments {

    private static final String SOURCES = "wage_sources";
    private static final String ACCOUNT = "special_account";

    private final DSLContext db;
    private final WageProjects projects;
    private final AccountEntries accounts;
    private final Attachments attachments;
    private final Words words;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    CashPayments(
            DSLContext db,
            WageProjects projects,
            AccountEntries accounts,
            Attachments attachments,
            Words words,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.db = db;
        this.projects = projects;
        this.accounts = accounts;
        this.attachments = attachments;
        this.words = words;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param employer firm whose workers were paid
     * @param payer who handed out the money
     * @param files receipts signed by the workers and the like
     */
    record Command(
            @NotNull(message = "请选择用人单位") UUID employer,
            @NotNull(message = "请填写工资所属月份") YearMonth month,
            @NotBlank(message = "请选择支付方式") String source,

            @NotBlank(message = "请填写付款人") @Size(max = 100, message = "付款人不能超过100字")
            String payer,

            @NotNull(message = "请填写支付日期") LocalDate paidOn,

            @NotNull(message = "请填写人数") @Min(value = 1, message = "人数至少为1") @Max(value = 100_000, message = "人数过大")
            Integer persons,

            @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = 100_000_000_000L, message = "金额过大")
            Long amountFen,

            @NotEmpty(message = "请上传签收单等凭据") @Size(max = 20, message = "凭据不能超过20份")
            List<UUID> attachments) {}

    /**
     * @throws CommandRefused {@code cash.source}, {@code cash.day}, {@code attachment.missing}
     * @throws org.huxin.server.kernel.NotFound for a firm that does not work on the project
     */
    @Transactional
    void record(UUID id, Command command) {
        var project = projects.open(id, PayAct.RECORD_CASH);
        projects.requireEmployer(project, command.employer());
        if (command.source().equals(ACCOUNT) || !words.has(project.jurisdiction(), SOURCES, command.source())) {
            throw CommandRefused.field("cash.source", "source", "请从支付方式里选一种，专用账户以外的");
        }
        if (command.paidOn().isAfter(today.date()) || command.month().atDay(1).isAfter(command.paidOn())) {
            throw CommandRefused.field("cash.day", "paidOn", "支付日期不能晚于今天，也不能早于所属月份");
        }
        attachments.require(command.attachments());
        var row = row(id, project.jurisdiction(), command);
        db.executeInsert(row);
        accounts.book(
                id,
                List.of(new AccountEntries.Entry(
                        command.paidOn(),
                        "wages",
                        command.source(),
                        "worker",
                        command.amountFen(),
                        "现" + Batches.hex(row.getId()),
                        "%s，%d人".formatted(PayFiles.purpose(row.getMonth()), command.persons()))));
        audit.append(
                PayAct.RECORD_CASH.fact(),
                project.subject(),
                Map.of("month", command.month().toString(), "amount_fen", command.amountFen()));
    }

    private CashPaymentRecord row(UUID project, String jurisdiction, Command command) {
        var row = new CashPaymentRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(jurisdiction);
        row.setProject(project);
        row.setEmployer(command.employer());
        row.setMonth(command.month().atDay(1));
        row.setSource(command.source());
        row.setPayer(command.payer().strip());
        row.setPaidOn(command.paidOn());
        row.setPersons(command.persons());
        row.setAmountFen(command.amountFen());
        row.setFiles(command.attachments().toArray(UUID[]::new));
        row.setRecordedAt(today.now());
        row.setRecordedBy(officer.get().id());
        return row;
    }
}
