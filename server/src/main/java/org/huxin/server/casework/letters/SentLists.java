package org.huxin.server.casework.letters;

import static org.huxin.db.casework.Tables.FOLLOW_UP_PAPER;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.duty.Steps.WaitingDay;
import org.huxin.server.party.Named;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The follow-up papers of each day, by the unit they went to. */
@Repository
public class SentLists {

    /** A paper as lists point to it. */
    public record SentList(UUID id, String number, Named addressee) {}

    private final DSLContext db;

    SentLists(DSLContext db) {
        this.db = db;
    }

    /** Papers of a day, those of one unit only if it is named. */
    public List<SentList> of(String jurisdiction, LocalDate on, @Nullable String unit) {
        return db.selectFrom(FOLLOW_UP_PAPER)
                .where(FOLLOW_UP_PAPER.JURISDICTION.eq(jurisdiction))
                .and(FOLLOW_UP_PAPER.ON_DAY.eq(on))
                .and(unit == null ? noCondition() : FOLLOW_UP_PAPER.UNIT.eq(unit))
                .orderBy(FOLLOW_UP_PAPER.RULE, FOLLOW_UP_PAPER.UNIT)
                .fetch(row ->
                        new SentList(row.getPaper(), row.getNumber(), new Named(row.getUnit(), row.getUnitName())));
    }

    void add(WaitingDay day, String unit, IssuedPaper paper) {
        db.insertInto(FOLLOW_UP_PAPER)
                .set(FOLLOW_UP_PAPER.JURISDICTION, day.jurisdiction())
                .set(FOLLOW_UP_PAPER.ON_DAY, day.on())
                .set(FOLLOW_UP_PAPER.RULE, day.of().rule())
                .set(FOLLOW_UP_PAPER.STEP, day.of().step())
                .set(FOLLOW_UP_PAPER.UNIT, unit)
                .set(FOLLOW_UP_PAPER.UNIT_NAME, paper.addressee())
                .set(FOLLOW_UP_PAPER.PAPER, paper.id())
                .set(FOLLOW_UP_PAPER.NUMBER, paper.number())
                .onConflictDoNothing()
                .execute();
    }
}
