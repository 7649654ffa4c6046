package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.PAY_ANSWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayAnswerRecord;
import org.huxin.server.wage.payment.Judgement.Verdict;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What banks have said, file by file. */
@Repository
class Answers {

    private static final int LONGEST = 200;

    private static final String ADD_LINES = """
            insert into wage.pay_answer_line (answer, place, line, pay_line, outcome, fen, on_day, other, bank_reference, reason)
            select {0}::uuid, t.place, t.line, t.pay_line, t.outcome, t.fen, t.on_day, t.other, t.bank_reference, t.reason
            from unnest({1}::integer[], {2}::uuid[], {3}::text[], {4}::bigint[], {5}::date[], {6}::text[], {7}::text[],
                        {8}::text[]) with ordinality
                     as t (line, pay_line, outcome, fen, on_day, other, bank_reference, reason, place)
            """;

    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    /**
     * The same file, taken before.
     *
     * @param batch that it answers: two batches may well be answered by the same words; null for movements
     */
    Optional<PayAnswerRecord> byHash(UUID project, @Nullable UUID batch, String hash) {
        return db.fetchOptional(
                PAY_ANSWER,
                PAY_ANSWER
                        .PROJECT
                        .eq(project)
                        .and(PAY_ANSWER.BATCH.isNotDistinctFrom(batch))
                        .and(PAY_ANSWER.SHA256.eq(hash)));
    }

    void add(PayAnswerRecord answer, List<Verdict> verdicts) {
        db.executeInsert(answer);
        db.execute(
                ADD_LINES,
                answer.getId(),
                verdicts.stream().map(one -> one.entry().line()).toArray(Integer[]::new),
                verdicts.stream()
                        .map(one -> one.line() == null ? null : one.line().id())
                        .toArray(UUID[]::new),
                verdicts.stream()
                        .map(one -> one.outcome().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new),
                verdicts.stream()
                        .map(one -> one.line() == null
                                ? one.entry().fen()
                                : Long.valueOf(one.line().fen()))
                        .toArray(Long[]::new),
                verdicts.stream().map(one -> one.entry().on()).toArray(LocalDate[]::new),
                verdicts.stream().map(one -> cut(one.entry().other())).toArray(String[]::new),
                verdicts.stream().map(one -> cut(one.entry().bankReference())).toArray(String[]::new),
                verdicts.stream().map(one -> cut(one.entry().reason())).toArray(String[]::new));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
