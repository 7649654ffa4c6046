package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.FIRM_RATING;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmRatingRecord;
import org.huxin.server.casework.EmployerMatters.FoundTrue;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** What grades were proposed for firms, and what people said to that; one proposal at a time waits. */
@Repository
class Ratings {

    private final DSLContext db;
    private final Grades grades;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Ratings(DSLContext db, Grades grades, ApplicationEventPublisher facts, Today today) {
        this.db = db;
        this.grades = grades;
        this.facts = facts;
        this.today = today;
    }

    /** A case proposes the grade below; a further one while that waits brings the same proposal one step further down. */
    void afterCase(SupervisedFirms.Named named, FoundTrue found) {
        var firm = named.firm();
        if (known(firm.getId(), found.number())) {
            return;
        }
        var waiting = waiting(firm.getId());
        var from = waiting.map(FirmRatingRecord::getToGrade).orElse(firm.getGrade());
        var to = grades.afterCase(firm.getJurisdiction(), from);
        if (to.isEmpty()) {
            return;
        }
        if (waiting.isPresent()) {
            var row = waiting.get();
            var cases = new LinkedHashSet<>(Arrays.asList(row.getCases()));
            cases.add(found.number());
            row.setCases(cases.toArray(String[]::new));
            row.setToGrade(to.get().code());
            db.executeUpdate(row);
        } else if (!to.get().code().equals(firm.getGrade())) {
            propose(named, to.get().code(), "案件查实拖欠工资", new String[] {found.number()}, null);
        }
    }

    private boolean known(UUID firm, String number) {
        return db.fetchExists(
                FIRM_RATING, FIRM_RATING.FIRM.eq(firm).and(FIRM_RATING.CASES.contains(new String[] {number})));
    }

    void propose(SupervisedFirms.Named named, String to, String reason, String[] cases, @Nullable String by) {
        var firm = named.firm();
        var row = new FirmRatingRecord();
        row.setId(UUID.randomUUID());
        row.setFirm(firm.getId());
        row.setFromGrade(firm.getGrade());
        row.setToGrade(to);
        row.setReason(reason);
        row.setCases(cases);
        row.setProposedAt(today.now());
        row.setProposedBy(by);
        db.executeInsert(row);
        facts.publishEvent(new FirmFact.RatingProposed(
                FirmFact.matter(row.getId()),
                row.getProposedAt(),
                firm.getJurisdiction(),
                named.number(),
                named.name(),
                firm.getUnit(),
                to));
    }

    /** The one that waits for a person; held with its firm. */
    Optional<FirmRatingRecord> waiting(UUID firm) {
        return db.selectFrom(FIRM_RATING)
                .where(FIRM_RATING.FIRM.eq(firm))
                .and(FIRM_RATING.DECIDED_AT.isNull())
                .fetchOptional();
    }

    void save(FirmRatingRecord row) {
        db.executeUpdate(row);
    }

    Optional<UUID> firmOf(UUID rating) {
        return Optional.ofNullable(db.fetchValue(FIRM_RATING.FIRM, FIRM_RATING.ID.eq(rating)));
    }

    /** Newest first. */
    List<FirmRatingRecord> of(UUID firm) {
        return db.selectFrom(FIRM_RATING)
                .where(FIRM_RATING.FIRM.eq(firm))
                .orderBy(FIRM_RATING.PROPOSED_AT.desc(), FIRM_RATING.ID)
                .fetch();
    }
}
