package org.huxin.server.wage.notices;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.Notices;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices as the worker himself finds and confirms them. */
@Service
class StoredNotices implements Notices {

    private static final String REGISTER = "rights_notice";

    private final DSLContext db;
    private final Words words;
    private final Audit audit;
    private final Today today;

    StoredNotices(DSLContext db, Words words, Audit audit, Today today) {
        this.db = db;
        this.words = words;
        this.audit = audit;
        this.today = today;
    }

    /** What a notice tells in a place. */
    List<String> lines(String jurisdiction) {
        return words.all(jurisdiction, REGISTER).stream().map(Word::label).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Given> of(Collection<UUID> files) {
        return db.select(RIGHTS_NOTICE.fields())
                .select(CONSTRUCTION_PROJECT.NAME, CONSTRUCTION_PROJECT.JURISDICTION)
                .from(RIGHTS_NOTICE)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(RIGHTS_NOTICE.PROJECT))
                .where(RIGHTS_NOTICE.WORKER.in(files))
                .orderBy(RIGHTS_NOTICE.ISSUED_AT.desc(), RIGHTS_NOTICE.ID)
                .fetch(row -> new Given(
                        row.get(RIGHTS_NOTICE.ID),
                        row.get(RIGHTS_NOTICE.PROJECT),
                        row.get(CONSTRUCTION_PROJECT.NAME),
                        lines(row.get(CONSTRUCTION_PROJECT.JURISDICTION)),
                        row.get(RIGHTS_NOTICE.ISSUED_AT),
                        row.get(RIGHTS_NOTICE.CONFIRMED_AT)));
    }

    @Override
    @Transactional
    public void confirm(Collection<UUID> files, UUID notice) {
        var worker = db.fetchOptional(RIGHTS_NOTICE, RIGHTS_NOTICE.ID.eq(notice).and(RIGHTS_NOTICE.WORKER.in(files)))
                .orElseThrow(() -> new NotFound("权益告知", notice.toString()))
                .getWorker();
        var now = db.update(RIGHTS_NOTICE)
                .set(RIGHTS_NOTICE.CONFIRMED_AT, today.now())
                .set(RIGHTS_NOTICE.CONFIRMED_HOW, "phone")
                .where(RIGHTS_NOTICE.ID.eq(notice))
                .and(RIGHTS_NOTICE.CONFIRMED_AT.isNull())
                .execute();
        if (now > 0) {
            audit.append("worker.notice_confirmed", "worker:" + worker, Map.of("notice", notice, "how", "phone"));
        }
    }
}
