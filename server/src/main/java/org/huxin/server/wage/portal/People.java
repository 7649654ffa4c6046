package org.huxin.server.wage.portal;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.upper;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Persons on file, by what somebody who wants to sign in knows. */
@Repository
class People {

    /** As many characters of a paper's number as its mask leaves at the end. */
    private static final int TAIL = 4;

    private final DSLContext db;

    People(DSLContext db) {
        this.db = db;
    }

    /** @param tail end of the number of his paper; null for everybody with the phone */
    List<Person> withPhone(String phoneKeyed, @Nullable String tail) {
        return find(WORKER.PHONE_KEYED.eq(phoneKeyed).and(tail == null ? DSL.noCondition() : ends(tail)));
    }

    /** Everybody of the name who works or worked on the project. */
    List<Person> onProject(UUID project, String name, String tail) {
        return find(WORKER.NAME
                .eq(name.strip())
                .and(ends(tail))
                .and(exists(selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.PROJECT.eq(project))
                        .and(ENGAGEMENT.WORKER.eq(WORKER.ID)))));
    }

    private static Condition ends(String tail) {
        return upper(right(WORKER.ID_MASKED, TAIL)).eq(tail.strip().toUpperCase(Locale.ROOT));
    }

    private List<Person> find(Condition which) {
        return db.selectDistinct(WORKER.ID_KIND, WORKER.ID_KEYED)
                .from(WORKER)
                .where(which)
                .limit(3)
                .fetch(row -> new Person(row.value1(), row.value2()));
    }
}
