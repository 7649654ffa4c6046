package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.DECLARATION;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.duty.DutyBook;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.FirmUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The declarations that watched firms owe, one for each period of whole months, from the month in which they were listed. */
@Repository
class Declarations {

    private final DSLContext db;
    private final AfterCases rules;
    private final DutyBook duties;
    private final Today today;

    Declarations(DSLContext db, AfterCases rules, DutyBook duties, Today today) {
        this.db = db;
        this.rules = rules;
        this.duties = duties;
        this.today = today;
    }

    /** Asks firms of one jurisdiction for every period that has begun and was not asked for; nothing where none are declared. */
    void ask(Collection<SupervisedFirms.Named> watched) {
        var last = last(watched);
        var fresh = new ArrayList<DeclarationRecord>();
        var told = new ArrayList<FirmFact>();
        for (var named : watched) {
            var periods = rules.periods(named.firm().getJurisdiction()).filter(AfterCases.Periods::declares);
            if (periods.isPresent()) {
                var begins = begins(named.firm(), last.get(named.firm().getId()));
                while (!begins.isAfter(today.date())) {
                    var row = row(named.firm().getId(), begins, periods.get());
                    fresh.add(row);
                    told.add(asked(named, row));
                    begins = row.getToOn().plusDays(1);
                }
            }
        }
        db.batchInsert(fresh).execute();
        duties.begin(told);
        nextOf(watched.stream().map(one -> one.firm().getId()).toList());
    }

    private java.util.Map<UUID, LocalDate> last(Collection<SupervisedFirms.Named> watched) {
        return db.select(DECLARATION.FIRM, max(DECLARATION.TO_ON))
                .from(DECLARATION)
                .where(DECLARATION.FIRM.eq(
                        any(watched.stream().map(one -> one.firm().getId()).toArray(UUID[]::new))))
                .and(DECLARATION.DROPPED_AT.isNull())
                .groupBy(DECLARATION.FIRM)
                .fetchMap(DECLARATION.FIRM, max(DECLARATION.TO_ON));
    }

    /** The month of the listing, or what follows the last period; a firm listed again does not declare the time between. */
    private static LocalDate begins(FirmRecord firm, @Nullable LocalDate last) {
        var listed = Objects.requireNonNull(firm.getWatchedOn()).withDayOfMonth(1);
        return last == null || last.isBefore(listed) ? listed : last.plusDays(1);
    }

    private static DeclarationRecord row(UUID firm, LocalDate begins, AfterCases.Periods periods) {
        var row = new DeclarationRecord();
        row.setId(UUID.randomUUID());
        row.setFirm(firm);
        row.setFromOn(begins);
        row.setToOn(begins.plusMonths(periods.months()).minusDays(1));
        row.setDueOn(row.getToOn().plusDays(periods.days()));
        return row;
    }

    private FirmFact asked(SupervisedFirms.Named named, DeclarationRecord row) {
        var firm = named.firm();
        return new FirmFact.DeclarationAsked(
                FirmFact.matter(row.getId()),
                today.now(),
                firm.getJurisdiction(),
                named.number(),
                named.name(),
                FirmUnit.id(firm.getJurisdiction(), firm.getEnterprise()),
                firm.getUnit(),
                row.getFromOn(),
                row.getToOn(),
                row.getDueOn());
    }

    /** Keeps the first open day of each firm beside it. */
    void nextOf(Collection<UUID> firms) {
        db.update(FIRM)
                .set(
                        FIRM.DECLARE_BY,
                        select(min(DECLARATION.DUE_ON))
                                .from(DECLARATION)
                                .where(DECLARATION.FIRM.eq(FIRM.ID))
                                .and(DECLARATION.FILED_AT.isNull())
                                .and(DECLARATION.DROPPED_AT.isNull())
                                .asField())
                .where(FIRM.ID.eq(any(firms.toArray(UUID[]::new))))
                .execute();
    }

    /** What was not filed is asked no more. */
    void drop(FirmRecord firm) {
        var dropped = db.update(DECLARATION)
                .set(DECLARATION.DROPPED_AT, today.now())
                .where(DECLARATION.FIRM.eq(firm.getId()))
                .and(DECLARATION.FILED_AT.isNull())
                .and(DECLARATION.DROPPED_AT.isNull())
                .returning(DECLARATION.ID)
                .fetch(DECLARATION.ID);
        duties.record(dropped.stream()
                .map(id -> new FirmFact.DeclarationDropped(FirmFact.matter(id), today.now(), firm.getJurisdiction()))
                .toList());
    }

    /** How many periods in a row, back from now, were without wages owed: as declared in time, or as they passed without a case. */
    int clean(FirmRecord firm, AfterCases.Periods periods) {
        if (!periods.declares()) {
            var since = Objects.requireNonNull(firm.getGroundedOn());
            return (int) (ChronoUnit.MONTHS.between(since, today.date()) / periods.months());
        }
        var grounded = Objects.requireNonNull(firm.getGroundedOn());
        return (int) of(firm.getId()).stream()
                .filter(one -> one.getFiledAt() != null || one.getDueOn().isBefore(today.date()))
                .takeWhile(one -> clean(one) && !one.getToOn().isBefore(grounded))
                .count();
    }

    private static boolean clean(DeclarationRecord one) {
        return one.getFiledAt() != null
                && Objects.equals(one.getOwedFen(), 0L)
                && !one.getFiledAt().toLocalDate().isAfter(one.getDueOn());
    }

    /** Newest first; those that were dropped are left out. */
    List<DeclarationRecord> of(UUID firm) {
        return db.selectFrom(DECLARATION)
                .where(DECLARATION.FIRM.eq(firm))
                .and(DECLARATION.DROPPED_AT.isNull())
                .orderBy(DECLARATION.FROM_ON.desc())
                .fetch();
    }

    /** Of the firm under whose unit somebody acts, newest first. */
    List<DeclarationRecord> ofFirm(String jurisdiction, UUID enterprise) {
        return db.select(DECLARATION.fields())
                .from(DECLARATION)
                .join(FIRM)
                .on(FIRM.ID.eq(DECLARATION.FIRM))
                .where(FIRM.JURISDICTION.eq(jurisdiction))
                .and(FIRM.ENTERPRISE.eq(enterprise))
                .and(DECLARATION.DROPPED_AT.isNull())
                .orderBy(DECLARATION.FROM_ON.desc())
                .fetchInto(DECLARATION);
    }

    Optional<UUID> firmOf(UUID declaration) {
        return Optional.ofNullable(db.fetchValue(DECLARATION.FIRM, DECLARATION.ID.eq(declaration)));
    }

    /** @throws NotFound if there is none */
    DeclarationRecord hold(UUID id) {
        return db.selectFrom(DECLARATION)
                .where(DECLARATION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("申报", id.toString()));
    }

    void save(DeclarationRecord row) {
        db.executeUpdate(row);
    }
}
