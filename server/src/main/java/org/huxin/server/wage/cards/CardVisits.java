package org.huxin.server.wage.cards;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.CARD_VISIT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 上门办卡申请, the latest first, cut to what the acting account may see. */
@Repository
class CardVisits {

    private final DSLContext db;
    private final VisitScope scope;
    private final RosterWords words;

    CardVisits(DSLContext db, VisitScope scope, RosterWords words) {
        this.db = db;
        this.scope = scope;
        this.words = words;
    }

    Page<CardVisit> page(@Nullable Boolean open, @Nullable String after, int size) {
        var rows = List.<Record>copyOf(db.select(CARD_VISIT.fields())
                .select(CONSTRUCTION_PROJECT.NAME, CONSTRUCTION_PROJECT.SITE, ENTERPRISE.NAME)
                .from(CARD_VISIT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(CARD_VISIT.PROJECT))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CARD_VISIT.EMPLOYER))
                .where(scope.visible())
                .and(Boolean.TRUE.equals(open) ? CARD_VISIT.ANSWERED_AT.isNull() : noCondition())
                .and(after == null ? noCondition() : before(Cursor.decode(after, 2)))
                .orderBy(CARD_VISIT.ASKED_AT.desc(), CARD_VISIT.ID.desc())
                .limit(size + 1)
                .fetch());
        var bank = scope.bank();
        var names = db.select(WORKER.ID, WORKER.NAME)
                .from(WORKER)
                .where(WORKER.ID.eq(any(rows.stream()
                        .flatMap(one -> Arrays.stream(one.get(CARD_VISIT.WORKERS)))
                        .toArray(UUID[]::new))))
                .fetchMap(WORKER.ID, WORKER.NAME);
        return Page.cut(rows, size, last -> Cursor.at(last.get(CARD_VISIT.ASKED_AT), last.get(CARD_VISIT.ID)))
                .map(one -> view(
                        one,
                        bank,
                        Arrays.stream(one.get(CARD_VISIT.WORKERS))
                                .map(worker -> names.getOrDefault(worker, ""))
                                .toList()));
    }

    private CardVisit view(Record one, Optional<String> bank, List<String> workers) {
        return new CardVisit(
                one.get(CARD_VISIT.ID),
                one.get(CARD_VISIT.PROJECT),
                one.get(CONSTRUCTION_PROJECT.NAME),
                one.get(CONSTRUCTION_PROJECT.SITE),
                one.get(ENTERPRISE.NAME),
                one.get(CARD_VISIT.BANK),
                one.get(CARD_VISIT.BRANCH),
                words.word(one.get(CARD_VISIT.JURISDICTION), RosterWords.CARDS, one.get(CARD_VISIT.KIND)),
                workers,
                one.get(CARD_VISIT.NOTE),
                one.get(CARD_VISIT.ASKED_AT),
                one.get(CARD_VISIT.ANSWER),
                one.get(CARD_VISIT.ANSWERED_AT),
                one.get(CARD_VISIT.ANSWERED_AT) == null
                        && bank.filter(one.get(CARD_VISIT.BANK)::equals).isPresent());
    }

    private static Condition before(Cursor cursor) {
        try {
            return row(CARD_VISIT.ASKED_AT, CARD_VISIT.ID)
                    .lt(row(val(LocalDateTime.parse(cursor.key(0))), val(cursor.id(1))));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.bad();
        }
    }
}
