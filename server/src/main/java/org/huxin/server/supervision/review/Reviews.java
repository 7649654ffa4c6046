package org.huxin.server.supervision.review;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.supervision.Tables.KEY_PROJECT;
import static org.huxin.db.supervision.Tables.REVIEW;
import static org.huxin.db.supervision.Tables.REVIEW_MATTER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KeyProjectRecord;
import org.huxin.db.supervision.tables.records.ReviewMatterRecord;
import org.huxin.db.supervision.tables.records.ReviewRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All sessions of a jurisdiction with their agendas and lists. */
@Repository
class Reviews {

    private final DSLContext db;
    private final CurrentOfficer current;

    Reviews(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /** Latest first, those of the officer's own jurisdiction. */
    Page<ReviewRecord> page(@Nullable String after, int size) {
        var cursor = after == null ? null : Cursor.decode(after, 2);
        var rows = db.selectFrom(REVIEW)
                .where(REVIEW.JURISDICTION.eq(current.get().jurisdiction()))
                .and(
                        cursor == null
                                ? noCondition()
                                : row(REVIEW.OPENED_AT, REVIEW.ID).lt(cursor.moment(0), cursor.id(1)))
                .orderBy(REVIEW.OPENED_AT.desc(), REVIEW.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, one -> Cursor.at(one.getOpenedAt(), one.getId()));
    }

    ReviewRecord require(UUID id) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.ID.eq(id))
                .and(REVIEW.JURISDICTION.eq(current.get().jurisdiction()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("研判", id.toString()));
    }

    ReviewRecord hold(UUID id) {
        require(id);
        return db.selectFrom(REVIEW).where(REVIEW.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** The last one that was closed before a session began. */
    Optional<ReviewRecord> before(ReviewRecord review) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.JURISDICTION.eq(review.getJurisdiction()))
                .and(REVIEW.CLOSED_AT.le(review.getOpenedAt()))
                .and(REVIEW.ID.ne(review.getId()))
                .orderBy(REVIEW.CLOSED_AT.desc(), REVIEW.ID.desc())
                .limit(1)
                .fetchOptional();
    }

    /** @return false where a session is under way already */
    boolean add(ReviewRecord review) {
        return db.insertInto(REVIEW).set(review).onConflictDoNothing().execute() == 1;
    }

    void add(List<ReviewMatterRecord> agenda) {
        db.batchInsert(agenda).execute();
    }

    void save(ReviewRecord review) {
        review.setVersion(review.getVersion() + 1);
        db.executeUpdate(review);
    }

    List<ReviewMatterRecord> agenda(UUID review) {
        return db.selectFrom(REVIEW_MATTER)
                .where(REVIEW_MATTER.REVIEW.eq(review))
                .orderBy(REVIEW_MATTER.SEQ)
                .fetch();
    }

    /** @return how many matters were concluded */
    int conclude(ReviewMatterRecord conclusion, Collection<Integer> seqs) {
        return db.update(REVIEW_MATTER)
                .set(REVIEW_MATTER.CONCLUSION, conclusion.getConclusion())
                .set(REVIEW_MATTER.CONCLUDED_AT, conclusion.getConcludedAt())
                .set(REVIEW_MATTER.CONCLUDED_BY, conclusion.getConcludedBy())
                .where(REVIEW_MATTER.REVIEW.eq(conclusion.getReview()))
                .and(REVIEW_MATTER.SEQ.in(seqs))
                .execute();
    }

    /** How many matters still lack the conclusion without which the session cannot be closed. */
    int lacking(UUID review) {
        return db.fetchCount(
                REVIEW_MATTER,
                REVIEW_MATTER.REVIEW.eq(review).and(REVIEW_MATTER.MUST).and(REVIEW_MATTER.CONCLUSION.isNull()));
    }

    List<KeyProjectRecord> list(UUID review) {
        return db.selectFrom(KEY_PROJECT)
                .where(KEY_PROJECT.REVIEW.eq(review))
                .orderBy(KEY_PROJECT.NUMBER, KEY_PROJECT.PROJECT)
                .fetch();
    }

    /** Projects of the list before that are on a session's own no more. */
    List<KeyProjectRecord> removed(ReviewRecord review) {
        var now =
                list(review.getId()).stream().map(KeyProjectRecord::getProject).collect(toSet());
        return before(review).map(last -> list(last.getId())).orElse(List.of()).stream()
                .filter(one -> !now.contains(one.getProject()))
                .toList();
    }

    /** Begins the list with that of an earlier session. */
    void carry(UUID from, UUID to) {
        db.insertInto(
                        KEY_PROJECT,
                        KEY_PROJECT.REVIEW,
                        KEY_PROJECT.PROJECT,
                        KEY_PROJECT.NUMBER,
                        KEY_PROJECT.NAME,
                        KEY_PROJECT.MEASURES,
                        KEY_PROJECT.UNIT)
                .select(select(
                                inline(to),
                                KEY_PROJECT.PROJECT,
                                KEY_PROJECT.NUMBER,
                                KEY_PROJECT.NAME,
                                KEY_PROJECT.MEASURES,
                                KEY_PROJECT.UNIT)
                        .from(KEY_PROJECT)
                        .where(KEY_PROJECT.REVIEW.eq(from)))
                .execute();
    }

    void put(KeyProjectRecord project) {
        db.insertInto(KEY_PROJECT)
                .set(project)
                .onConflict(KEY_PROJECT.REVIEW, KEY_PROJECT.PROJECT)
                .doUpdate()
                .set(KEY_PROJECT.MEASURES, project.getMeasures())
                .set(KEY_PROJECT.UNIT, project.getUnit())
                .execute();
    }

    void drop(UUID review, UUID project) {
        db.deleteFrom(KEY_PROJECT)
                .where(KEY_PROJECT.REVIEW.eq(review))
                .and(KEY_PROJECT.PROJECT.eq(project))
                .execute();
    }
}
