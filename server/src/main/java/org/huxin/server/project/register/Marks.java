package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.BOARD;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.PERSON;
import static org.huxin.db.project.Tables.PROJECT;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.function.Function;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.life.Posts;
import org.huxin.server.project.life.Staleness;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** What each mark means in the database: one meaning for the ledger, its count, its export and the overview. */
@Component
class Marks {

    private final Duties duties;
    private final Posts posts;
    private final Staleness staleness;

    Marks(Duties duties, Posts posts, Staleness staleness) {
        this.duties = duties;
        this.posts = posts;
        this.staleness = staleness;
    }

    /** @param jurisdictions whose projects are looked at: what is required differs between them */
    Condition of(Mark mark, Collection<String> jurisdictions) {
        return switch (mark) {
            case UNDER_WAY -> underWay();
            case UNENTERED ->
                PROJECT.PLATFORM_NUMBER.isNull().and(PROJECT.APPLIES).and(PROJECT.STEP.ne(Project.OBSERVED));
            case STOPPED -> PROJECT.STOPPED_SINCE.isNotNull();
            case OVERDUE -> duties.overdue(concat(val("project:"), PROJECT.ID.cast(String.class)));
            case POSTS_MISSING -> underWay().and(anywhere(jurisdictions, this::postsMissing));
            case BOARD_MISSING ->
                underWay()
                        .and(notExists(selectOne()
                                .from(BOARD)
                                .where(BOARD.PROJECT.eq(PROJECT.ID))
                                .and(BOARD.CHECKED_AT.isNotNull())));
            case NO_WAGE_OFFICER ->
                underWay()
                        .and(notExists(selectOne()
                                .from(PERSON)
                                .where(PERSON.PROJECT.eq(PROJECT.ID))
                                .and(PERSON.POST.eq(Posts.WAGE_OFFICER))
                                .and(PERSON.REMOVED_AT.isNull())));
            case CONTRACT_FAULTY ->
                exists(selectOne()
                        .from(CONTRACT)
                        .where(CONTRACT.PROJECT.eq(PROJECT.ID))
                        .and(CONTRACT.REPLACED.isFalse())
                        .and(cardinality(CONTRACT.MISSING).gt(0)));
            case STALE -> PROJECT.ENDED_AT.isNull().and(anywhere(jurisdictions, this::stale));
            case STATE_COMPANY -> PROJECT.STATE_COMPANY.isTrue();
        };
    }

    private static Condition underWay() {
        return PROJECT.STARTED_AT.isNotNull().and(PROJECT.ENDED_AT.isNull());
    }

    private static Condition anywhere(Collection<String> jurisdictions, Function<String, Condition> here) {
        return or(jurisdictions.stream()
                .map(one -> PROJECT.JURISDICTION.eq(one).and(here.apply(one)))
                .toList());
    }

    private Condition postsMissing(String jurisdiction) {
        var required = posts.responsible(jurisdiction);
        return required.isEmpty()
                ? falseCondition()
                : field(select(countDistinct(PERSON.POST))
                                .from(PERSON)
                                .where(PERSON.PROJECT.eq(PROJECT.ID))
                                .and(PERSON.POST.in(required))
                                .and(PERSON.REMOVED_AT.isNull()))
                        .lt(required.size());
    }

    private Condition stale(String jurisdiction) {
        return staleness.limit(jurisdiction).map(PROJECT.CHANGED_AT::lt).orElse(falseCondition());
    }
}
