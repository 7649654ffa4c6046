package org.huxin.server.wage.projects;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.SearchWords;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects whose wages the acting account may see, the one entered last first. */
@Component
class WageProjectList {

    private final DSLContext db;
    private final CurrentOfficer current;

    WageProjectList(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    private record Found(Project project, LocalDateTime registeredAt, UUID id) {}

    /** @param text words that name or number hold; null for all */
    Page<Project> page(@Nullable String text, @Nullable String after, int size) {
        var officer = current.require(Permission.PROJECT_READ);
        var rows = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(officer.scope().on(WageProjects.SCOPE))
                .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                .and(words(text))
                .and(after == null ? noCondition() : before(Cursor.decode(after, 2)))
                .orderBy(CONSTRUCTION_PROJECT.REGISTERED_AT.desc(), CONSTRUCTION_PROJECT.ID.desc())
                .limit(size + 1)
                .fetch(one -> new Found(Project.of(one), one.getRegisteredAt(), one.getId()));
        return Page.cut(rows, size, last -> Cursor.at(last.registeredAt(), last.id()))
                .map(Found::project);
    }

    private static Condition before(Cursor cursor) {
        try {
            return row(CONSTRUCTION_PROJECT.REGISTERED_AT, CONSTRUCTION_PROJECT.ID)
                    .lt(row(val(LocalDateTime.parse(cursor.key(0))), val(cursor.id(1))));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.bad();
        }
    }

    private static Condition words(@Nullable String text) {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            var bigrams = Bigrams.of(word);
            all = all.and(bigrams.length == 0 ? noCondition() : CONSTRUCTION_PROJECT.BIGRAMS.contains(bigrams))
                    .and(CONSTRUCTION_PROJECT
                            .NAME
                            .containsIgnoreCase(word)
                            .or(CONSTRUCTION_PROJECT.NUMBER.containsIgnoreCase(word)));
        }
        return all;
    }
}
