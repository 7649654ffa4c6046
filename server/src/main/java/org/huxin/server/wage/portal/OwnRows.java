package org.huxin.server.wage.portal;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Which rows are the signed-in worker's: every read and every act goes through here. */
@Repository
class OwnRows {

    /** His file in one place. */
    record File(UUID id, String jurisdiction, String name) {}

    /** A line of a wage sheet, and whose and of what month it is. */
    record OwnLine(UUID worker, UUID project, LocalDate month) {}

    private final DSLContext db;

    OwnRows(DSLContext db) {
        this.db = db;
    }

    /**
     * His files: those with his paper that bear his phone now; or the one in the place of the project whose code he scanned.
     *
     * @throws NotPermitted if there are none any more: his phone was changed since
     */
    List<File> files(SignedInWorker who) {
        var found = db.select(WORKER.ID, WORKER.JURISDICTION, WORKER.NAME)
                .from(WORKER)
                .where(WORKER.ID_KIND.eq(who.idKind()))
                .and(WORKER.ID_KEYED.eq(who.idKeyed()))
                .and(
                        who.phoneKeyed() == null
                                ? WORKER.JURISDICTION.in(select(CONSTRUCTION_PROJECT.JURISDICTION)
                                        .from(CONSTRUCTION_PROJECT)
                                        .where(CONSTRUCTION_PROJECT.ID.eq(who.project())))
                                : WORKER.PHONE_KEYED.eq(who.phoneKeyed()))
                .orderBy(WORKER.RECORDED_AT.desc(), WORKER.ID)
                .fetch(row -> new File(row.value1(), row.value2(), row.value3()));
        if (found.isEmpty()) {
            throw new NotPermitted("session.required", "您登记的手机号已经变了，请重新登录");
        }
        return found;
    }

    UUID[] ids(SignedInWorker who) {
        return files(who).stream().map(File::id).toArray(UUID[]::new);
    }

    /** Cuts rows of projects to what he may see. */
    static Condition within(SignedInWorker who, Field<UUID> project) {
        return who.project() == null ? noCondition() : project.eq(who.project());
    }

    /**
     * The file to which a line of a wage sheet belongs, and what month it is of.
     *
     * @throws NotFound if it is not his
     */
    OwnLine line(SignedInWorker who, UUID line) {
        return db.select(WAGE_LINE.WORKER, WAGE_LINE.PROJECT, WAGE_LINE.MONTH)
                .from(WAGE_LINE)
                .where(WAGE_LINE.ID.eq(line))
                .and(WAGE_LINE.WORKER.in(ids(who)))
                .and(within(who, WAGE_LINE.PROJECT))
                .fetchOptional(row -> new OwnLine(row.value1(), row.value2(), row.value3()))
                .orElseThrow(() -> new NotFound("您的这一行工资", line.toString()));
    }

    /** @throws NotFound if it is not his, or no longer the one he is paid to */
    UUID card(SignedInWorker who, UUID card) {
        return db.select(WORKER_CARD.WORKER)
                .from(WORKER_CARD)
                .where(WORKER_CARD.ID.eq(card))
                .and(WORKER_CARD.WORKER.in(ids(who)))
                .and(WORKER_CARD.ENDED_AT.isNull())
                .fetchOptional(WORKER_CARD.WORKER)
                .orElseThrow(() -> new NotFound("您的这张卡", card.toString()));
    }
}
