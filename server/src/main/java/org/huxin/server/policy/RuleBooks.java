package org.huxin.server.policy;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.policy.Tables.RULE_BOOK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.min;

import java.util.Collection;
import java.util.Optional;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which packs stood behind each hash that receipts name, and since when. */
@Repository
class RuleBooks {

    private final DSLContext db;
    private final Today today;
    private final JsonMapper json = new JsonMapper();

    RuleBooks(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** Remembers those that were never run here before. */
    void remember(Collection<RuleBook> books) {
        db.batch(books.stream()
                        .map(book -> db.insertInto(RULE_BOOK)
                                .set(RULE_BOOK.HASH, book.hash())
                                .set(RULE_BOOK.JURISDICTION, book.stack().jurisdiction())
                                .set(RULE_BOOK.PACKS, packs(book))
                                .set(RULE_BOOK.FIRST_USED, today.now())
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    private JSONB packs(RuleBook book) {
        return JSONB.jsonb(json.writeValueAsString(
                book.stack().layers().stream().collect(toMap(PolicyPack::id, PolicyPack::hash))));
    }

    /** The state of a pack in a rule book; empty when neither was run here. */
    Optional<PackVersion> version(String bookHash, String pack) {
        // written out, because PostgreSQL does not see that two parameters of the same value group alike
        var packHash = jsonbGetAttributeAsText(RULE_BOOK.PACKS, inline(pack));
        return db.select(packHash)
                .from(RULE_BOOK)
                .where(RULE_BOOK.HASH.eq(bookHash))
                .and(packHash.isNotNull())
                .fetchOptional(packHash)
                .map(hash -> new PackVersion(
                        pack,
                        hash,
                        db.select(min(RULE_BOOK.FIRST_USED))
                                .from(RULE_BOOK)
                                .where(packHash.eq(hash))
                                .fetchSingle(min(RULE_BOOK.FIRST_USED))
                                .toLocalDate()));
    }
}
