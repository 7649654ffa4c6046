package org.huxin.server.wage.sheet;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.wage.Tables.OBJECTION_ANSWER;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.ObjectionAnswerRecord;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.huxin.server.kernel.RowId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 异议的答复: each objection with what was done about it. */
@Repository
class ObjectionAnswers {

    private final DSLContext db;

    ObjectionAnswers(DSLContext db) {
        this.db = db;
    }

    /** Keeps the objection of a line with its answer; nothing if there is none. */
    void answer(WageLineRecord line, String answer, boolean amended, OpenSheet.Opened opened) {
        if (line.getObjectedAt() == null) {
            return;
        }
        var row = new ObjectionAnswerRecord();
        row.setId(RowId.at(opened.at()));
        row.setSheet(line.getSheet());
        row.setWorker(line.getWorker());
        row.setObjection(line.getObjection());
        row.setObjectedAt(line.getObjectedAt());
        row.setAnswer(answer.strip());
        row.setAmended(amended);
        row.setAnsweredAt(opened.at());
        row.setAnsweredBy(opened.who().id());
        db.executeInsert(row);
    }

    /** Those of some workers of a sheet, in the order in which they were given. */
    Map<UUID, List<ObjectionAnswerRecord>> of(UUID sheet, Collection<UUID> workers) {
        return db
                .selectFrom(OBJECTION_ANSWER)
                .where(OBJECTION_ANSWER.SHEET.eq(sheet))
                .and(OBJECTION_ANSWER.WORKER.eq(any(workers.toArray(UUID[]::new))))
                .orderBy(OBJECTION_ANSWER.ANSWERED_AT, OBJECTION_ANSWER.ID)
                .fetch()
                .stream()
                .collect(groupingBy(ObjectionAnswerRecord::getWorker));
    }
}
