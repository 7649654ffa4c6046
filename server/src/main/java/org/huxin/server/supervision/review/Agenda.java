package org.huxin.server.supervision.review;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.PROJECT_RISK;
import static org.huxin.db.supervision.Tables.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.ReviewMatterRecord;
import org.huxin.server.casework.OpenMatters;
import org.huxin.server.supervision.OfWhom;
import org.huxin.server.supervision.risk.RiskTerms;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up what a session is about: warnings of the period and standing ones, open clues and cases, gravely rated projects. */
@Component
class Agenda {

    private final DSLContext db;
    private final OpenMatters matters;
    private final RiskTerms terms;

    Agenda(DSLContext db, OpenMatters matters, RiskTerms terms) {
        this.db = db;
        this.matters = matters;
        this.terms = terms;
    }

    /** In the order of the agenda; only warnings of the period must have a conclusion. */
    List<ReviewMatterRecord> of(UUID review, String jurisdiction, LocalDate from, LocalDate to) {
        var all = new ArrayList<ReviewMatterRecord>();
        OfWhom.among(db.select(WARNING.ID, WARNING.TITLE, WARNING.FIRST_SEEN, OfWhom.NUMBER, OfWhom.NAME)
                        .from(WARNING))
                .where(WARNING.JURISDICTION.eq(jurisdiction))
                .and(WARNING.FIRST_SEEN
                        .between(from, to)
                        .or(WARNING.FIRST_SEEN.lt(from).and(WARNING.STAGE.ne("cleared"))))
                .orderBy(WARNING.FIRST_SEEN.desc(), WARNING.ID.desc())
                .forEach(row -> all.add(matter(
                        review,
                        all.size(),
                        "warning",
                        row.value1(),
                        row.value4(),
                        row.value5() + " · " + row.value2(),
                        !row.value3().isBefore(from))));
        db.select(PROJECT_RISK.PROJECT, CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME)
                .from(PROJECT_RISK)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PROJECT_RISK.PROJECT))
                .where(PROJECT_RISK.JURISDICTION.eq(jurisdiction))
                .and(PROJECT_RISK.GRADE.in(terms.reported(jurisdiction)))
                .orderBy(PROJECT_RISK.ASSESSED_AT, PROJECT_RISK.PROJECT)
                .forEach(row -> all.add(
                        matter(review, all.size(), "project", row.value1(), row.value2(), row.value3(), false)));
        matters.of(jurisdiction)
                .forEach(one -> all.add(matter(
                        review,
                        all.size(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.id(),
                        one.number(),
                        one.label(),
                        false)));
        return all;
    }

    private static ReviewMatterRecord matter(
            UUID review, int seq, String kind, UUID ref, @Nullable String number, String label, boolean must) {
        var row = new ReviewMatterRecord();
        row.setReview(review);
        row.setSeq(seq);
        row.setKind(kind);
        row.setRef(ref);
        row.setNumber(number == null ? "" : number);
        row.setLabel(label);
        row.setMust(must);
        return row;
    }
}
