package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.BOARD;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.PERSON;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

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
                CONSTRUCTION_PROJECT
                        .PLATFORM_NUMBER
                        .isNull()
                        .and(CONSTRUCTION_PROJECT.APPLIES)
                        .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED));
            case STOPPED -> CONSTRUCTION_PROJECT.STOPPED_SINCE.isNotNull();
            case OVERDUE -> duties.overdue("project", CONSTRUCTION_PROJECT.ID);
            case POSTS_MISSING -> underWay().and(anywhere(jurisdictions, this::postsMissing));
            case BOARD_MISSING ->
                underWay()
                        .and(notExists(selectOne()
                                .from(BOARD)
                                .where(BOARD.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                                .and(BOARD.CHECKED_AT.isNotNull())));
            case NO_WAGE_OFFICER ->
                underWay()
                        .and(notExists(selectOne()
                                .from(PERSON)
                                .where(PERSON.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                                .and(PERSON.POST.eq(Posts.WAGE_OFFICER))
                                .and(PERSON.REMOVED_AT.isNull())));
            case CONTRACT_FAULTY ->
                exists(selectOne()
                        .from(CONTRACT)
                        .where(CONTRACT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(CONTRACT.REPLACED.isFalse())
                        .and(cardinality(CONTRACT.MISSING).gt(0)));
            case STALE -> CONSTRUCTION_PROJECT.ENDED_AT.isNull().and(anywhere(jurisdictions, this::stale));
            case STATE_COMPANY -> CONSTRUCTION_PROJECT.STATE_COMPANY.isTrue();
        };
    }

    private static Condition underWay() {
        return CONSTRUCTION_PROJECT.STARTED_AT.isNotNull().and(CONSTRUCTION_PROJECT.ENDED_AT.isNull());
    }

    private static Condition anywhere(Collection<String> jurisdictions, Function<String, Condition> here) {
        return or(jurisdictions.stream()
                .map(one -> CONSTRUCTION_PROJECT.JURISDICTION.eq(one).and(here.apply(one)))
                .toList());
    }

    private Condition postsMissing(String jurisdiction) {
        var required = posts.responsible(jurisdiction);
        return required.isEmpty()
                ? falseCondition()
                : field(select(countDistinct(PERSON.POST))
                                .from(PERSON)
                                .where(PERSON.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                                .and(PERSON.POST.in(required))
                                .and(PERSON.REMOVED_AT.isNull()))
                        .lt(required.size());
    }

    private Condition stale(String jurisdiction) {
        return staleness
                .limit(jurisdiction)
                .map(CONSTRUCTION_PROJECT.CHANGED_AT::lt)
                .orElse(falseCondition());
    }
}
