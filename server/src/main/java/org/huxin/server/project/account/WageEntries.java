package org.huxin.server.project.account;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountFailureRecord;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Books what payrolls did to an account, by the same rules as what people type. */
@Repository
class WageEntries implements AccountEntries {

    private final DSLContext db;
    private final Movements movements;
    private final Judging judging;
    private final Projects projects;
    private final CurrentOfficer officer;
    private final Today today;
    private final ApplicationEventPublisher events;

    WageEntries(
            DSLContext db,
            Movements movements,
            Judging judging,
            Projects projects,
            CurrentOfficer officer,
            Today today,
            ApplicationEventPublisher events) {
        this.db = db;
        this.movements = movements;
        this.judging = judging;
        this.projects = projects;
        this.officer = officer;
        this.today = today;
        this.events = events;
    }

    private static Condition openOf(UUID project) {
        return SPECIAL_ACCOUNT.PROJECT.eq(project).and(SPECIAL_ACCOUNT.CLOSED_ON.isNull());
    }

    private static Account account(SpecialAccountRecord row) {
        return new Account(
                row.getId(), row.getBank(), row.getBranch(), row.getNumber(), row.getName(), row.getOpenedOn());
    }

    /** Holds the projects rather than the account, as every other act does, in the order of their ids. */
    @Override
    public Optional<Account> hold(UUID project) {
        var own = SPECIAL_ACCOUNT.as("own");
        db.select(CONSTRUCTION_PROJECT.ID)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT
                        .ID
                        .eq(project)
                        .or(CONSTRUCTION_PROJECT.ID.in(select(SPECIAL_ACCOUNT.PROJECT)
                                .from(SPECIAL_ACCOUNT)
                                .join(own)
                                .on(own.NUMBER.eq(SPECIAL_ACCOUNT.NUMBER))
                                .where(own.PROJECT.eq(project))
                                .and(own.CLOSED_ON.isNull())
                                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull()))))
                .orderBy(CONSTRUCTION_PROJECT.ID)
                .forUpdate()
                .execute();
        return open(project);
    }

    @Override
    public Optional<Account> open(UUID project) {
        return db.fetchOptional(SPECIAL_ACCOUNT, openOf(project)).map(WageEntries::account);
    }

    @Override
    public int book(UUID id, Collection<Entry> entries) {
        var project = projects.requireForUpdate(id);
        var lines = entries.stream()
                .collect(toMap(Entry::reference, WageEntries::line, (first, again) -> first, LinkedHashMap::new));
        lines.keySet().removeAll(known(id, lines.keySet()));
        if (lines.isEmpty()) {
            return 0;
        }
        var judged = judging.of(
                project,
                open(id).map(Account::id).orElse(null),
                List.copyOf(lines.values()),
                today.now(),
                officer.get().id());
        movements.add(judged.violations());
        movements.add(judged.rows());
        judged.violations()
                .forEach(one -> events.publishEvent(new AccountFact.Violated(
                        project.subject(),
                        today.now(),
                        project.jurisdiction(),
                        one.getKind(),
                        one.getLines(),
                        one.getAmountFen())));
        return judged.rows().size();
    }

    private static Booking.Line line(Entry entry) {
        return new Booking.Line(
                entry.on(), entry.kind(), entry.source(), entry.party(), entry.fen(), entry.reference(), entry.note());
    }

    @Override
    public Collection<String> known(UUID project, Collection<String> references) {
        return movements.known(project, references);
    }

    @Override
    public void failed(UUID project, LocalDate on, int lines, long fen, String reason) {
        var row = new AccountFailureRecord();
        row.setId(RowId.at(today.now()));
        row.setAccount(open(project).orElseThrow(SpecialAccounts::none).id());
        row.setOnDay(on);
        row.setLines(lines);
        row.setAmountFen(fen);
        row.setReason(reason);
        row.setRecordedAt(today.now());
        row.setRecordedBy(officer.get().id());
        movements.add(row);
    }

    @Override
    public Map<YearMonth, Flow> months(UUID project, YearMonth from) {
        return movements.months(project, from);
    }
}
