package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.CLOSED_DAY;
import static org.huxin.db.duty.Tables.CLOSING;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.ESCALATION;
import static org.huxin.db.duty.Tables.FACT;
import static org.huxin.db.duty.Tables.NOTICE;
import static org.huxin.db.duty.Tables.RECEIPT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.duty.DutyFixture.SetToday;
import org.huxin.server.kernel.Fact;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells facts as commands would, lets days pass, and looks at what stands in the book. */
public final class Story {

    public static final String ZZ = "410803";
    public static final String JF = "50gx01";
    public static final String ZY = "620700";

    private final DSLContext db;
    private final DutyBook book;
    private final DayClosing closing;
    private final SetToday today;
    private final TransactionTemplate transaction;

    Story(DSLContext db, DutyBook book, DayClosing closing, SetToday today, TransactionTemplate transaction) {
        this.db = db;
        this.book = book;
        this.closing = closing;
        this.today = today;
        this.transaction = transaction;
    }

    /** Nothing has happened yet, and it is that morning. */
    public Story begin(String day) {
        for (var table : Stream.of(FACT, ENTRY, RECEIPT, ESCALATION, CLOSING, CLOSED_DAY, NOTICE)
                .toList()) {
            db.deleteFrom(table).execute();
        }
        return on(day);
    }

    public Story on(String day) {
        today.set(LocalDate.parse(day).atTime(9, 0));
        return this;
    }

    /** Lets time pass until nine o'clock of that day; every day before it is closed. */
    public Closed until(String day, String jurisdiction) {
        on(day);
        return closing.catchUp(jurisdiction);
    }

    public Story tell(Fact... facts) {
        transaction.executeWithoutResult(status -> book.record(List.of(facts)));
        return this;
    }

    public LocalDateTime now() {
        return today.now();
    }

    /** A clue of a housing site that came in by phone now. */
    public ClueFact.Received received(String clue, String jurisdiction) {
        return new ClueFact.Received(
                "clue:" + clue,
                now(),
                jurisdiction,
                clue.toUpperCase(),
                "phone",
                unit(jurisdiction, "labour"),
                unit(jurisdiction, "labour"),
                "asked",
                null,
                "housing",
                null,
                true,
                "示例小区项目",
                null,
                null,
                null,
                "示例建筑有限公司",
                "示例路1号",
                1_000_000L,
                5,
                false,
                null,
                null,
                unit(jurisdiction, "housing"),
                unit(jurisdiction, "housing"),
                null,
                List.of(),
                false,
                null);
    }

    public ClueFact.Assigned assigned(String clue, String jurisdiction, String unit, String officer) {
        return new ClueFact.Assigned(
                "clue:" + clue,
                now(),
                jurisdiction,
                unit,
                officer,
                "asked",
                List.of(),
                null,
                null,
                "示例建筑有限公司",
                "assign",
                null);
    }

    public ClueFact.Resolved resolved(String clue, String jurisdiction) {
        return new ClueFact.Resolved(
                "clue:" + clue, now(), jurisdiction, unit(jurisdiction, "housing"), "proof", 1_000_000L);
    }

    public static String unit(String jurisdiction, String name) {
        if (jurisdiction.equals(JF)) {
            return name.equals("labour") ? "jf.social_security" : "jf.construction";
        }
        return (jurisdiction.equals(ZZ) ? "zz." : "zy.") + name;
    }

    /** The duty of a clue under a rule. */
    public EntryRecord duty(String clue, String rule) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT.eq("clue:" + clue))
                .and(ENTRY.RULE.eq(rule))
                .fetchSingle();
    }

    public List<EscalationRecord> steps(String clue, String step) {
        return db.selectFrom(ESCALATION)
                .where(ESCALATION.SUBJECT.eq("clue:" + clue))
                .and(ESCALATION.STEP.eq(step))
                .orderBy(ESCALATION.ON_DAY)
                .fetch();
    }
}
