package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.NOTICE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.duty.tables.records.NoticeRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices as rows. One for a whole unit is read when anybody of the unit has read it. */
@Repository
class NoticeRows implements Notices {

    private final DSLContext db;
    private final Today today;

    NoticeRows(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        db.execute(
                """
                INSERT INTO duty.notice (id, jurisdiction, unit, officer, kind, title, body, subject, paper, at)
                SELECT u.*, ?::timestamp
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[]) u
                ON CONFLICT (id) DO NOTHING
                """,
                today.now(),
                notices.stream().map(Notice::id).toArray(UUID[]::new),
                notices.stream().map(Notice::jurisdiction).toArray(String[]::new),
                notices.stream().map(Notice::unit).toArray(String[]::new),
                notices.stream().map(Notice::officer).toArray(String[]::new),
                notices.stream()
                        .map(notice -> notice.kind().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new),
                notices.stream().map(Notice::title).toArray(String[]::new),
                notices.stream().map(Notice::text).toArray(String[]::new),
                notices.stream().map(Notice::subject).toArray(String[]::new),
                notices.stream().map(Notice::paper).toArray(UUID[]::new));
    }

    /**
     * Newest first.
     *
     * @param subject a reference such as {@code clue:42}; null for all
     */
    List<NoticeRecord> page(
            ActingOfficer reader, boolean unread, @Nullable String subject, @Nullable String after, int limit) {
        return db.selectFrom(NOTICE)
                .where(meant(reader))
                .and(unread ? NOTICE.READ_AT.isNull() : trueCondition())
                .and(subject == null ? trueCondition() : NOTICE.SUBJECT.eq(subject))
                .and(after == null ? trueCondition() : following(Cursor.decode(after, 2)))
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(limit)
                .fetch();
    }

    static Cursor key(NoticeRecord notice) {
        return Cursor.at(notice.getAt(), notice.getId());
    }

    int unread(ActingOfficer reader) {
        return db.fetchCount(NOTICE, meant(reader).and(NOTICE.READ_AT.isNull()));
    }

    /** The notice, if it is meant for the reader. */
    Optional<NoticeRecord> find(ActingOfficer reader, UUID id) {
        return db.selectFrom(NOTICE).where(NOTICE.ID.eq(id)).and(meant(reader)).fetchOptional();
    }

    /** Remembers who read it first. */
    void read(UUID id, String officer) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, today.now())
                .set(NOTICE.READ_BY, officer)
                .where(NOTICE.ID.eq(id))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    @Override
    public void readAll(ActingOfficer reader) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, today.now())
                .set(NOTICE.READ_BY, reader.id())
                .where(meant(reader))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    private static Condition meant(ActingOfficer reader) {
        return NOTICE.UNIT
                .eq(reader.unit().id())
                .and(NOTICE.OFFICER.isNull().or(NOTICE.OFFICER.eq(reader.id())))
                .and(reader.scope().nothing() ? NOTICE.SUBJECT.isNull() : trueCondition());
    }

    private static Condition following(Cursor cursor) {
        try {
            return row(NOTICE.AT, NOTICE.ID).lt(LocalDateTime.parse(cursor.key(0)), UUID.fromString(cursor.key(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
