package org.huxin.server.project.site;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PUBLIC_PAGE;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PublicPageRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 公开网页: at most one of a project is open at a time; its address cannot be guessed. */
@Repository
class PublicPages {

    private static final int TOKEN_BYTES = 18;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24}");

    private final DSLContext db;
    private final SecureRandom random = new SecureRandom();

    PublicPages(DSLContext db) {
        this.db = db;
    }

    Optional<PublicPageRecord> open(UUID project) {
        return db.selectFrom(PUBLIC_PAGE)
                .where(PUBLIC_PAGE.PROJECT.eq(project))
                .and(PUBLIC_PAGE.CLOSED_AT.isNull())
                .fetchOptional();
    }

    /** The project whose open page has the token; what cannot be a token is not looked up. */
    Optional<ConstructionProjectRecord> shownBy(String token) {
        return TOKEN.matcher(token).matches()
                ? db.select(CONSTRUCTION_PROJECT.fields())
                        .from(PUBLIC_PAGE)
                        .join(CONSTRUCTION_PROJECT)
                        .on(CONSTRUCTION_PROJECT.ID.eq(PUBLIC_PAGE.PROJECT))
                        .where(PUBLIC_PAGE.TOKEN.eq(token))
                        .and(PUBLIC_PAGE.CLOSED_AT.isNull())
                        .fetchOptionalInto(CONSTRUCTION_PROJECT)
                : Optional.empty();
    }

    /** Opens a page under a new address; an earlier one leads nowhere from now on. */
    void renew(UUID project, LocalDateTime at, String by) {
        close(project, at, by);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var row = new PublicPageRecord();
        row.setToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        row.setProject(project);
        row.setOpenedAt(at);
        row.setOpenedBy(by);
        db.executeInsert(row);
    }

    /** @return whether one was open */
    boolean close(UUID project, LocalDateTime at, String by) {
        return db.update(PUBLIC_PAGE)
                        .set(PUBLIC_PAGE.CLOSED_AT, at)
                        .set(PUBLIC_PAGE.CLOSED_BY, by)
                        .where(PUBLIC_PAGE.PROJECT.eq(project))
                        .and(PUBLIC_PAGE.CLOSED_AT.isNull())
                        .execute()
                > 0;
    }
}
