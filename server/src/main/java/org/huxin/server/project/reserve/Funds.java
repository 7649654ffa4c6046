package org.huxin.server.project.reserve;

import static org.huxin.db.project.Tables.RESERVE_ENTRY;
import static org.huxin.db.project.Tables.RESERVE_FUND;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.ReserveEntryRecord;
import org.huxin.db.project.tables.records.ReserveFundRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The emergency funds of all places. Their accounts are seen by who sees the whole place, and by who manages them. */
@Repository
class Funds implements CarriesAttachments {

    private final DSLContext db;
    private final Policies policies;
    private final CurrentOfficer current;

    Funds(DSLContext db, Policies policies, CurrentOfficer current) {
        this.db = db;
        this.policies = policies;
        this.current = current;
    }

    /** Sums of an account by kind of movement. */
    record Sums(long inFen, long outFen) {}

    /** Those that the officer sees, in the pack's order. */
    List<Fund> of(ActingOfficer officer) {
        return all(officer.jurisdiction()).stream()
                .filter(fund -> sees(officer, fund))
                .toList();
    }

    /** @throws NotFound if the place has no such fund, or the officer does not see it */
    Fund require(ActingOfficer officer, String code) {
        return of(officer).stream()
                .filter(fund -> fund.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("应急资金", code));
    }

    static boolean mayBook(ActingOfficer officer, Fund fund) {
        return officer.may(Permission.PROJECT_REGISTER)
                && (officer.is(Role.COORDINATOR) || officer.unit().id().equals(fund.unit()));
    }

    private static boolean sees(ActingOfficer officer, Fund fund) {
        return officer.may(Permission.PROJECT_READ)
                && (officer.scope().whole() || officer.unit().id().equals(fund.unit()));
    }

    private List<Fund> all(String jurisdiction) {
        return policies.stack(jurisdiction).register("reserve_funds").map(Register::entries).orElse(List.of()).stream()
                .map(Fund::of)
                .toList();
    }

    Map<String, ReserveFundRecord> accounts(String jurisdiction) {
        return db.selectFrom(RESERVE_FUND)
                .where(RESERVE_FUND.JURISDICTION.eq(jurisdiction))
                .fetchMap(RESERVE_FUND.FUND);
    }

    Map<String, Sums> sums(String jurisdiction) {
        var out = RESERVE_ENTRY.KIND.eq(Movement.OUT);
        var came = sum(RESERVE_ENTRY.AMOUNT_FEN).filterWhere(out.not());
        var went = sum(RESERVE_ENTRY.AMOUNT_FEN).filterWhere(out);
        return db.select(RESERVE_ENTRY.FUND, came, went)
                .from(RESERVE_ENTRY)
                .where(RESERVE_ENTRY.JURISDICTION.eq(jurisdiction))
                .groupBy(RESERVE_ENTRY.FUND)
                .fetchMap(row -> row.value1(), row -> new Sums(fen(row.value2()), fen(row.value3())));
    }

    private static long fen(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    /** The account, held until this transaction ends; opened with nothing on it if it is new. */
    ReserveFundRecord hold(String jurisdiction, String fund) {
        db.insertInto(RESERVE_FUND, RESERVE_FUND.JURISDICTION, RESERVE_FUND.FUND)
                .values(jurisdiction, fund)
                .onConflictDoNothing()
                .execute();
        return db.selectFrom(RESERVE_FUND)
                .where(RESERVE_FUND.JURISDICTION.eq(jurisdiction))
                .and(RESERVE_FUND.FUND.eq(fund))
                .forUpdate()
                .fetchSingle();
    }

    /** Books a movement and what is left after it. */
    void book(ReserveFundRecord account, ReserveEntryRecord entry) {
        account.setBalanceFen(entry.getBalanceFen());
        account.setVersion(entry.getNumber());
        db.executeUpdate(account);
        db.executeInsert(entry);
    }

    /** Movements of a fund, the latest first. */
    Page<ReserveEntryRecord> entries(String jurisdiction, String fund, @Nullable String after, int size) {
        var rows = db.selectFrom(RESERVE_ENTRY)
                .where(RESERVE_ENTRY.JURISDICTION.eq(jurisdiction))
                .and(RESERVE_ENTRY.FUND.eq(fund))
                .and(after == null ? DSL.noCondition() : RESERVE_ENTRY.NUMBER.lt(number(after)))
                .orderBy(RESERVE_ENTRY.NUMBER.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, row -> Cursor.at(row.getNumber()));
    }

    private static long number(String after) {
        try {
            return Long.parseLong(Cursor.decode(after, 1).key(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }

    @Override
    public boolean shows(UUID attachment) {
        var officer = current.get();
        var funds = of(officer).stream().map(Fund::code).toList();
        return db.fetchExists(
                RESERVE_ENTRY,
                RESERVE_ENTRY
                        .ATTACHMENTS
                        .contains(new UUID[] {attachment})
                        .and(RESERVE_ENTRY.JURISDICTION.eq(officer.jurisdiction()))
                        .and(RESERVE_ENTRY.FUND.in(funds)));
    }
}
