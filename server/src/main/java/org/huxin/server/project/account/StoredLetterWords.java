package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.ProjectLetters;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Words of letters that the rules send about a project. */
@Component
class StoredLetterWords implements ProjectLetters {

    private final DSLContext db;
    private final AccountTerms terms;

    StoredLetterWords(DSLContext db, AccountTerms terms) {
        this.db = db;
        this.terms = terms;
    }

    @Override
    public Map<UUID, Map<String, String>> words(Collection<UUID> projects) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(projects.toArray(UUID[]::new))))
                .fetchMap(
                        CONSTRUCTION_PROJECT.ID,
                        row -> Map.of(
                                "project.number", row.getNumber(),
                                "project.name", row.getName(),
                                "account.label", terms.label(row.getJurisdiction())));
    }
}
