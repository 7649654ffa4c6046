package org.huxin.server.supervision.firms;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.huxin.db.supervision.Tables.FIRM_ACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmActRecord;
import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.FirmsInCare;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All firms that places look after, each seen by its department, its place, and whoever coordinates. */
@Repository
class SupervisedFirms implements FirmsInCare {

    static final ScopeColumns SCOPE =
            new ScopeColumns(FIRM.JURISDICTION, FIRM.REGION, FIRM.FIELD, List.of(FIRM.UNIT), null, List.of());

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    /** The earliest day first, so that whatever is overdue stands above all. */
    private static final Field<LocalDate> NEXT = coalesce(FIRM.DECLARE_BY, inline(NEVER));

    private final DSLContext db;
    private final Enterprises enterprises;
    private final CurrentOfficer current;
    private final Today today;

    SupervisedFirms(DSLContext db, Enterprises enterprises, CurrentOfficer current, Today today) {
        this.db = db;
        this.enterprises = enterprises;
        this.current = current;
        this.today = today;
    }

    /** A firm with what it is called. */
    record Named(FirmRecord firm, Enterprise enterprise) {

        /** Its credit code, or its name while nobody knows that. */
        String number() {
            return Objects.requireNonNullElse(enterprise.creditCode(), enterprise.name());
        }

        String name() {
            return enterprise.name();
        }
    }

    /** The firm as it is known already, or this one; held until the transaction ends, so that two who enter it at once have one. */
    Named enter(FirmRecord fresh) {
        db.insertInto(FIRM)
                .set(fresh)
                .onConflict(FIRM.JURISDICTION, FIRM.ENTERPRISE)
                .doNothing()
                .execute();
        return named(db.selectFrom(FIRM)
                .where(FIRM.JURISDICTION.eq(fresh.getJurisdiction()))
                .and(FIRM.ENTERPRISE.eq(fresh.getEnterprise()))
                .forUpdate()
                .fetchSingle());
    }

    Page<Named> page(FirmFilter filter, @Nullable String after, int size) {
        var rows = db.select(FIRM.fields())
                .from(FIRM)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(FIRM.ENTERPRISE))
                .where(current.get().scope().on(SCOPE))
                .and(filter.condition(today.date()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(NEXT, FIRM.ID)
                .limit(size + 1)
                .fetchInto(FIRM);
        var names = enterprises.byId(rows.map(FirmRecord::getEnterprise));
        return Page.cut(
                rows.stream()
                        .map(one -> new Named(one, Objects.requireNonNull(names.get(one.getEnterprise()))))
                        .toList(),
                size,
                last -> Cursor.at(
                        Objects.requireNonNullElse(last.firm().getDeclareBy(), NEVER),
                        last.firm().getId()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(NEXT, FIRM.ID).gt(LocalDate.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    /** Firms by sector and enterprise, as far as the officer sees them. */
    Map<String, List<UUID>> bySector(String jurisdiction) {
        return db.select(FIRM.SECTOR, FIRM.ENTERPRISE)
                .from(FIRM)
                .where(current.get().scope().on(SCOPE))
                .and(FIRM.JURISDICTION.eq(jurisdiction))
                .fetchGroups(FIRM.SECTOR, FIRM.ENTERPRISE);
    }

    /** @throws NotFound if there is none, or none that the officer may see */
    Named require(UUID id) {
        return visible(FIRM.ID.eq(id)).orElseThrow(() -> new NotFound("被监管单位", id.toString()));
    }

    /** As {@link #require}, held until the transaction ends. */
    Named hold(UUID id) {
        require(id);
        return held(id);
    }

    /** For whoever has been let in already. */
    Named held(UUID id) {
        return named(db.selectFrom(FIRM).where(FIRM.ID.eq(id)).forUpdate().fetchSingle());
    }

    private Optional<Named> visible(Condition which) {
        return db.selectFrom(FIRM)
                .where(current.get().scope().on(SCOPE))
                .and(which)
                .fetchOptional()
                .map(this::named);
    }

    private Named named(FirmRecord firm) {
        var known = enterprises.byId(List.of(firm.getEnterprise()));
        return new Named(firm, Objects.requireNonNull(known.get(firm.getEnterprise())));
    }

    /** The next version of a firm, with what made it so; nobody did it where a case or a day did. */
    void save(FirmRecord firm, String act, String note, @Nullable ActingOfficer by) {
        firm.setVersion(firm.getVersion() + 1);
        db.executeUpdate(firm);
        var done = new FirmActRecord();
        done.setFirm(firm.getId());
        done.setVersion(firm.getVersion());
        done.setAt(today.now());
        done.setAct(act);
        done.setNote(note);
        done.setOfficer(by == null ? null : by.id());
        done.setUnit(by == null ? null : by.unit().id());
        db.executeInsert(done);
    }

    /** Oldest first. */
    List<FirmActRecord> acts(UUID firm) {
        return db.selectFrom(FIRM_ACT)
                .where(FIRM_ACT.FIRM.eq(firm))
                .orderBy(FIRM_ACT.VERSION)
                .fetch();
    }

    @Override
    public boolean looksAfter(UUID enterprise, ActingOfficer officer) {
        return db.fetchExists(FIRM, officer.scope().on(SCOPE).and(FIRM.ENTERPRISE.eq(enterprise)));
    }
}
