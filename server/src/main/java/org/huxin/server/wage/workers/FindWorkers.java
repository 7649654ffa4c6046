package org.huxin.server.wage.workers;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds workers of the place; that somebody looked stands in the audit log. */
@Service
class FindWorkers {

    private static final int MOST = 50;

    private final DSLContext db;
    private final WorkerScope scope;
    private final PersonalFields personal;
    private final RosterWords words;
    private final Audit audit;

    FindWorkers(DSLContext db, WorkerScope scope, PersonalFields personal, RosterWords words, Audit audit) {
        this.db = db;
        this.scope = scope;
        this.personal = personal;
        this.words = words;
        this.audit = audit;
    }

    /** @throws CommandRefused {@code worker.question} if nothing is asked by, or by too little of a name */
    @Transactional
    List<WorkerLine> handle(WorkerQuestion question) {
        var reader = scope.reader();
        var projects = field(select(countDistinct(ENGAGEMENT.PROJECT))
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.WORKER.eq(WORKER.ID))
                .and(scope.project(ENGAGEMENT.PROJECT)));
        var found = db.select(WORKER.fields())
                .select(projects)
                .from(WORKER)
                .where(scope.workers())
                .and(asked(question))
                .orderBy(WORKER.NAME, WORKER.ID)
                .limit(MOST)
                .fetch(row -> new WorkerLine(
                        row.get(WORKER.ID),
                        row.get(WORKER.NAME),
                        words.word(row.get(WORKER.JURISDICTION), RosterWords.ID_KINDS, row.get(WORKER.ID_KIND)),
                        row.get(WORKER.ID_MASKED),
                        row.get(WORKER.PHONE_MASKED),
                        row.get(projects)));
        audit.append(
                "worker.searched",
                "jurisdiction:" + reader.jurisdiction(),
                Map.of("by", question.by(), "found", found.size()));
        return found;
    }

    private Condition asked(WorkerQuestion question) {
        if (WorkerQuestion.has(question.idNumber())) {
            return WORKER.ID_KEYED.eq(
                    personal.index(PersonalKind.ID_NUMBER, Objects.requireNonNull(question.idNumber())));
        }
        if (WorkerQuestion.has(question.phone())) {
            return WORKER.PHONE_KEYED.eq(personal.index(PersonalKind.PHONE, Objects.requireNonNull(question.phone())));
        }
        var name = question.name() == null ? "" : question.name().strip();
        if (name.length() < 2) {
            throw CommandRefused.field("worker.question", "name", "请填写姓名（至少两个字）、完整的证件号码或者手机号");
        }
        return WORKER.NAME.startsWith(name);
    }
}
