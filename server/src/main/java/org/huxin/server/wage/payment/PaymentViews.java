package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.noCondition;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.project.AccountState;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Puts together what there is to see of the payment of a project's wages. */
@Component
class PaymentViews {

    private static final String SOURCES = "wage_sources";
    private static final String ACCOUNT = "special_account";

    private final DSLContext db;
    private final WageProjects projects;
    private final AccountState state;
    private final AccountBook book;
    private final AccountEntries accounts;
    private final Payables payables;
    private final Batches batches;
    private final BatchList list;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Words words;
    private final CurrentOfficer officer;

    PaymentViews(
            DSLContext db,
            WageProjects projects,
            AccountState state,
            AccountBook book,
            AccountEntries accounts,
            Payables payables,
            Batches batches,
            BatchList list,
            Enterprises enterprises,
            Attachments attachments,
            Words words,
            CurrentOfficer officer) {
        this.db = db;
        this.projects = projects;
        this.state = state;
        this.book = book;
        this.accounts = accounts;
        this.payables = payables;
        this.batches = batches;
        this.list = list;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.words = words;
        this.officer = officer;
    }

    PaymentView of(Project project) {
        var firm = projects.onlyFirm(project);
        var place = project.jurisdiction();
        var who = officer.get();
        return new PaymentView(
                state.held(List.of(project.id())).get(project.id()),
                firm.isPresent()
                        ? null
                        : accounts.open(project.id())
                                .map(one -> account(project.id(), one))
                                .orElse(null),
                sheets(project.id(), firm),
                list.of(project.id(), firm),
                entrustments(project.id(), firm),
                words.all(place, "bank_returns"),
                words.all(place, SOURCES).stream()
                        .filter(one -> !one.code().equals(ACCOUNT))
                        .toList(),
                Arrays.stream(PayAct.values())
                        .filter(act -> ProjectRights.mayDo(act, project, who))
                        .map(PayAct::path)
                        .toList());
    }

    private PaymentView.Account account(UUID project, AccountEntries.Account account) {
        var balance = book.balances(List.of(project)).getOrDefault(project, 0L);
        var onTheWay = batches.onTheWay(project);
        return new PaymentView.Account(
                account.bank() + account.branch(),
                account.number(),
                account.name(),
                balance,
                onTheWay,
                balance - onTheWay);
    }

    private List<PaymentView.Sheet> sheets(UUID project, Optional<UUID> firm) {
        var rows = db.selectFrom(WAGE_SHEET)
                .where(WAGE_SHEET.PROJECT.eq(project))
                .and(WAGE_SHEET.STATE.eq("approved"))
                .and(firm.map(WAGE_SHEET.EMPLOYER::eq).orElse(noCondition()))
                .orderBy(WAGE_SHEET.MONTH.desc(), WAGE_SHEET.ID.desc())
                .fetch();
        var due = payables.ofSheets(rows.map(WageSheetRecord::getId));
        var names =
                names(rows.stream().map(WageSheetRecord::getEmployer).distinct().toList());
        return rows.stream()
                .filter(row -> due.containsKey(row.getId()))
                .map(row -> sheet(row, due.getOrDefault(row.getId(), List.of()), names))
                .toList();
    }

    private static PaymentView.Sheet sheet(WageSheetRecord row, List<Payable> due, Map<UUID, Named> names) {
        var free = due.stream().filter(line -> line.stopped() == null).toList();
        return new PaymentView.Sheet(
                row.getId(),
                names.getOrDefault(
                        row.getEmployer(), new Named(row.getEmployer().toString(), "")),
                YearMonth.from(row.getMonth()),
                free.size(),
                free.stream().mapToLong(Payable::fen).reduce(0, Math::addExact),
                (int) free.stream().filter(Payable::repeated).count(),
                due.stream()
                        .filter(line -> line.stopped() != null)
                        .map(line -> new PaymentView.Stopped(
                                line.place(), line.name(), line.fen(), line.masked(), String.valueOf(line.stopped())))
                        .toList());
    }

    private List<PaymentView.Entrustment> entrustments(UUID project, Optional<UUID> firm) {
        var rows = db.selectFrom(ENTRUSTMENT)
                .where(ENTRUSTMENT.PROJECT.eq(project))
                .and(firm.map(ENTRUSTMENT.EMPLOYER::eq).orElse(noCondition()))
                .orderBy(ENTRUSTMENT.AGREED_ON)
                .fetch();
        var names = names(rows.map(row -> row.getEmployer()));
        var files = attachments
                .of(rows.stream().flatMap(row -> Arrays.stream(row.getFiles())).toList())
                .stream()
                .collect(groupingBy(Attachment::id, LinkedHashMap::new, toList()));
        return rows.map(row -> new PaymentView.Entrustment(
                names.getOrDefault(
                        row.getEmployer(), new Named(row.getEmployer().toString(), "")),
                row.getAgreedOn(),
                Arrays.stream(row.getFiles())
                        .flatMap(id -> files.getOrDefault(id, List.of()).stream())
                        .toList()));
    }

    private Map<UUID, Named> names(List<UUID> firms) {
        var names = new LinkedHashMap<UUID, Named>();
        enterprises.byId(firms).forEach((id, firm) -> names.put(id, new Named(id.toString(), firm.name())));
        return names;
    }
}
