package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.PAY_ANSWER;
import static org.huxin.db.wage.Tables.PAY_ANSWER_LINE;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.wage.payment.Judgement.Outcome;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What banks have said of a project, as people look at it later. */
@Repository
class AnswerList {

    private static final String[] QUIET = Stream.of(Outcome.values())
            .filter(outcome -> !outcome.noteworthy())
            .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final DSLContext db;
    private final Attachments attachments;

    AnswerList(DSLContext db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
    }

    /**
     * One file.
     *
     * @param message of the batch that it answers; null for movements of the account
     * @param closingFen what the bank has on the account; null where the file does not say
     * @param bookFen what the book had after it
     */
    record Answer(
            UUID id,
            Attachment file,
            @Nullable String message,
            int lines,
            List<Taken.Sum> sums,
            @Nullable Long closingFen,
            @Nullable Long bookFen,
            LocalDateTime at) {}

    /** The latest first. */
    Page<Answer> of(UUID project, @Nullable String after, int size) {
        var cursor = after == null ? null : Cursor.decode(after, 2);
        var rows = db.select(PAY_ANSWER, PAY_BATCH.MESSAGE)
                .from(PAY_ANSWER)
                .leftJoin(PAY_BATCH)
                .on(PAY_BATCH.ID.eq(PAY_ANSWER.BATCH))
                .where(PAY_ANSWER.PROJECT.eq(project))
                .and(
                        cursor == null
                                ? noCondition()
                                : row(PAY_ANSWER.RECORDED_AT, PAY_ANSWER.ID).lt(cursor.moment(0), cursor.id(1)))
                .orderBy(PAY_ANSWER.RECORDED_AT.desc(), PAY_ANSWER.ID.desc())
                .limit(size + 1)
                .fetch();
        var page = Page.cut(
                rows,
                size,
                last -> Cursor.at(last.value1().getRecordedAt(), last.value1().getId()));
        var sums = sums(page.items().stream().map(one -> one.value1().getId()).toArray(UUID[]::new));
        var files = attachments
                .of(page.items().stream().map(one -> one.value1().getFile()).toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        return page.map(one -> new Answer(
                one.value1().getId(),
                Objects.requireNonNull(files.get(one.value1().getFile())),
                one.value2(),
                one.value1().getLines(),
                sums.getOrDefault(one.value1().getId(), List.of()),
                one.value1().getClosingFen(),
                one.value1().getBookFen(),
                one.value1().getRecordedAt()));
    }

    private Map<UUID, List<Taken.Sum>> sums(UUID[] answers) {
        return db
                .select(
                        PAY_ANSWER_LINE.ANSWER,
                        PAY_ANSWER_LINE.OUTCOME,
                        count(),
                        sum(coalesce(PAY_ANSWER_LINE.FEN, inline(0L))))
                .from(PAY_ANSWER_LINE)
                .where(PAY_ANSWER_LINE.ANSWER.eq(any(answers)))
                .groupBy(PAY_ANSWER_LINE.ANSWER, PAY_ANSWER_LINE.OUTCOME)
                .orderBy(PAY_ANSWER_LINE.OUTCOME)
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(
                                row -> new Taken.Sum(
                                        Taken.word(outcome(row.value2())),
                                        row.value3(),
                                        row.value4().longValueExact()),
                                toList())));
    }

    /**
     * In the order of the file.
     *
     * @param noteworthy only what somebody should look at
     * @throws NotFound unless the answer is about the project
     */
    Page<Taken.Line> lines(UUID project, UUID answer, boolean noteworthy, @Nullable String after, int size) {
        if (!db.fetchExists(PAY_ANSWER, PAY_ANSWER.ID.eq(answer).and(PAY_ANSWER.PROJECT.eq(project)))) {
            throw new NotFound("银行回单", answer.toString());
        }
        var rows = db.select(PAY_ANSWER_LINE, WORKER.NAME)
                .from(PAY_ANSWER_LINE)
                .leftJoin(PAY_LINE)
                .on(PAY_LINE.ID.eq(PAY_ANSWER_LINE.PAY_LINE))
                .leftJoin(WORKER)
                .on(WORKER.ID.eq(PAY_LINE.WORKER))
                .where(PAY_ANSWER_LINE.ANSWER.eq(answer))
                .and(noteworthy ? PAY_ANSWER_LINE.OUTCOME.notIn(QUIET) : noCondition())
                .and(after == null ? noCondition() : PAY_ANSWER_LINE.PLACE.gt(BatchList.place(after)))
                .orderBy(PAY_ANSWER_LINE.PLACE)
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.value1().getPlace())).map(found -> {
            var line = found.value1();
            return new Taken.Line(
                    line.getLine(),
                    Taken.word(outcome(line.getOutcome())),
                    found.value2(),
                    line.getFen(),
                    line.getOnDay(),
                    line.getOther(),
                    line.getBankReference(),
                    line.getReason());
        });
    }

    private static Outcome outcome(String code) {
        return Outcome.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
