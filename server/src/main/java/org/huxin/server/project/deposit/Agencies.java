package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.DEPOSIT_AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huxin.db.project.tables.records.DepositAgencyRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 经办机构名录: the register {@code deposit_agencies} of a place, with what its labour bureau has suspended or taken up again. */
@Repository
class Agencies {

    static final String REGISTER = "deposit_agencies";

    private static final String KINDS = "deposit_agency_kinds";

    private final DSLContext db;
    private final DepositNumbers packs;
    private final Words words;

    Agencies(DSLContext db, DepositNumbers packs, Words words) {
        this.db = db;
        this.packs = packs;
        this.words = words;
    }

    /**
     * An agency of the place.
     *
     * @param suspended takes no new business; what it has issued stays valid
     * @param since first day without new business; null where nobody knows
     * @param reason of the latest decision; null where the directory itself says so
     */
    record Agency(
            String code,
            String name,
            Word kind,
            boolean suspended,
            @Nullable LocalDate since,
            @Nullable String reason) {

        /** Whether it may issue something new that begins on a day. */
        boolean takes(LocalDate from) {
            return !suspended || since != null && from.isBefore(since);
        }
    }

    /** In the directory's order; none where the place has no directory. */
    List<Agency> of(String jurisdiction) {
        var set = latest(jurisdiction);
        return packs.entries(jurisdiction, REGISTER).stream()
                .map(entry -> agency(jurisdiction, entry, set.get(entry.code())))
                .toList();
    }

    /** Codes and names of the kinds, in the directory's order. */
    List<Word> kinds(String jurisdiction) {
        return words.all(jurisdiction, KINDS);
    }

    /** @throws CommandRefused {@code deposit.agency} if the directory has none of that code */
    Agency require(String jurisdiction, String code) {
        return find(jurisdiction, code)
                .orElseThrow(() -> CommandRefused.field("deposit.agency", "agency", "请在本地的经办机构名录里选择"));
    }

    Optional<Agency> find(String jurisdiction, String code) {
        return of(jurisdiction).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    void set(DepositAgencyRecord row) {
        db.executeInsert(row);
    }

    private Map<String, DepositAgencyRecord> latest(String jurisdiction) {
        return db.select(DEPOSIT_AGENCY.fields())
                .distinctOn(DEPOSIT_AGENCY.AGENCY)
                .from(DEPOSIT_AGENCY)
                .where(DEPOSIT_AGENCY.JURISDICTION.eq(jurisdiction))
                .orderBy(DEPOSIT_AGENCY.AGENCY, DEPOSIT_AGENCY.ID.desc())
                .fetchInto(DEPOSIT_AGENCY)
                .intoMap(DEPOSIT_AGENCY.AGENCY);
    }

    private Agency agency(String jurisdiction, Register.Entry entry, @Nullable DepositAgencyRecord set) {
        var attributes = entry.attributes();
        var kind = Objects.toString(attributes.get("kind"), "");
        var word = new Word(kind, words.label(jurisdiction, KINDS, kind));
        if (set != null) {
            return new Agency(
                    entry.code(),
                    entry.label(),
                    word,
                    set.getSuspended(),
                    set.getSuspended() ? set.getSetAt().toLocalDate() : null,
                    set.getReason());
        }
        var since = attributes.get("since");
        return new Agency(
                entry.code(),
                entry.label(),
                word,
                Boolean.TRUE.equals(attributes.get("suspended")),
                since == null ? null : LocalDate.parse(since.toString()),
                null);
    }
}
