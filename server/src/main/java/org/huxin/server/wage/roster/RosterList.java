package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.huxin.db.wage.Tables.TEAM;
import static org.huxin.db.wage.Tables.TOLD_CONTACT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.SearchWords;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 花名册: the same lines for the screen and for the export, by name, cut to what the acting officer may see. */
@Repository
class RosterList {

    static final String UNREGISTERED = "unregistered";

    /** Whether other workers use a card of the same number. */
    static final Field<Boolean> SHARED = DSL.field("shared", Boolean.class);

    /** Whether another person is on file with the phone. */
    static final Field<Boolean> PHONE_SHARED = DSL.field("phone_shared", Boolean.class);

    /** Phone and card that wait to be verified, masked. */
    static final Field<String> TOLD_PHONE = DSL.field("told_phone", String.class);

    static final Field<String> TOLD_CARD = DSL.field("told_card", String.class);

    private static final int FETCH = 500;

    private final DSLContext db;
    private final WageProjects projects;
    private final RosterWords words;

    /** Lines in the order of the name, and of a key where names are alike. */
    private record Lines(SelectConditionStep<Record> query, Field<String> name, Field<UUID> key) {

        List<SortField<?>> order() {
            return List.of(name.asc(), key.asc());
        }

        Condition after(@Nullable String after) {
            if (after == null) {
                return noCondition();
            }
            var cursor = Cursor.decode(after, 2);
            return row(name, key).gt(row(val(cursor.key(0)), val(cursor.id(1))));
        }
    }

    RosterList(DSLContext db, WageProjects projects, RosterWords words) {
        this.db = db;
        this.projects = projects;
        this.words = words;
    }

    Page<Record> page(Project project, RosterFilter filter, @Nullable String after, int size) {
        var lines = lines(project, filter);
        var rows = lines.query()
                .and(lines.after(after))
                .orderBy(lines.order())
                .limit(size + 1)
                .fetch();
        return Page.cut(
                List.<Record>copyOf(rows), size, last -> Cursor.at(last.get(lines.name()), last.get(lines.key())));
    }

    /** Every line in its order, some in memory at a time. */
    void each(Project project, RosterFilter filter, Consumer<Record> reader) {
        var lines = lines(project, filter);
        try (var rows = lines.query().orderBy(lines.order()).fetchSize(FETCH).fetchLazy()) {
            rows.forEach(reader);
        }
    }

    /** Every line that one worker has on a project, the latest registered first. */
    List<Record> of(Project project, UUID worker) {
        var firm = projects.onlyFirm(project).orElse(null);
        return List.copyOf(registered(project, new RosterFilter("everyone", null, null, null), firm)
                .and(WORKER.ID.eq(worker))
                .orderBy(ENGAGEMENT.RECORDED_AT.desc(), ENGAGEMENT.ID.desc())
                .fetch());
    }

    private Lines lines(Project project, RosterFilter filter) {
        var state = filter.stateOrPresent();
        if (!words.has(project.jurisdiction(), RosterWords.STATES, state)) {
            throw CommandRefused.field("roster.state", "state", "没有这种筛选");
        }
        if (filter.employer() != null) {
            projects.requireFirm(project, filter.employer());
        }
        var firm = projects.onlyFirm(project).orElse(filter.employer());
        return state.equals(UNREGISTERED)
                ? new Lines(unregistered(project, filter, firm), Attendees.NAME, Attendees.STRANGER_ID)
                : new Lines(registered(project, filter, firm), WORKER.NAME, ENGAGEMENT.ID);
    }

    /** Whoever is in no team, and of whom there is nothing but what was told. */
    private SelectConditionStep<Record> unregistered(Project project, RosterFilter filter, @Nullable UUID firm) {
        var people = Attendees.unregistered(project.id(), firm);
        return db.select(people.fields())
                .select(ENTERPRISE.ID, ENTERPRISE.NAME)
                .from(people)
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(Attendees.EMPLOYER))
                .where(filter.team() == null ? noCondition() : falseCondition())
                .and(named(filter.text(), Attendees.NAME));
    }

    /** @param firm whose people alone are wanted; null for everybody's */
    private SelectConditionStep<Record> registered(Project project, RosterFilter filter, @Nullable UUID firm) {
        return db.select(WORKER.fields())
                .select(ENGAGEMENT.fields())
                .select(WORKER_CARD.fields())
                .select(ENTERPRISE.ID, ENTERPRISE.NAME, TEAM.NAME, TEAM.LEADER)
                .select(RIGHTS_NOTICE.ISSUED_AT, RIGHTS_NOTICE.CONFIRMED_AT)
                .select(shared().as(SHARED), field(phoneShared()).as(PHONE_SHARED))
                .select(
                        told(ToldContacts.PHONE).as(TOLD_PHONE),
                        told(ToldContacts.CARD).as(TOLD_CARD))
                .from(ENGAGEMENT)
                .join(WORKER)
                .on(WORKER.ID.eq(ENGAGEMENT.WORKER))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ENGAGEMENT.EMPLOYER))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(ENGAGEMENT.TEAM))
                .leftJoin(WORKER_CARD)
                .on(WORKER_CARD.WORKER.eq(WORKER.ID).and(WORKER_CARD.ENDED_AT.isNull()))
                .leftJoin(RIGHTS_NOTICE)
                .on(RIGHTS_NOTICE.WORKER.eq(WORKER.ID).and(RIGHTS_NOTICE.PROJECT.eq(project.id())))
                .where(ENGAGEMENT.PROJECT.eq(project.id()))
                .and(firm == null ? noCondition() : ENGAGEMENT.EMPLOYER.eq(firm))
                .and(state(filter.stateOrPresent()))
                .and(filter.team() == null ? noCondition() : ENGAGEMENT.TEAM.eq(filter.team()))
                .and(named(filter.text(), WORKER.NAME, TEAM.NAME));
    }

    private static Condition state(String state) {
        return switch (state) {
            case "present" -> ENGAGEMENT.LEFT_ON.isNull();
            case "left" -> ENGAGEMENT.LEFT_ON.isNotNull();
            case "uncontracted" -> ENGAGEMENT.LEFT_ON.isNull().and(ENGAGEMENT.CONTRACT.isNull());
            case "unverified" -> ENGAGEMENT.LEFT_ON.isNull().and(WORKER.VERIFIED_AT.isNull());
            case "unnoticed" -> ENGAGEMENT.LEFT_ON.isNull().and(RIGHTS_NOTICE.CONFIRMED_AT.isNull());
            default -> noCondition();
        };
    }

    @SafeVarargs
    private static Condition named(@Nullable String text, Field<String>... names) {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            all = all.and(or(Arrays.stream(names)
                    .map(name -> name.containsIgnoreCase(word))
                    .toList()));
        }
        return all;
    }

    private static Field<String> told(String which) {
        return field(DSL.select(TOLD_CONTACT.NUMBER_MASKED)
                .from(TOLD_CONTACT)
                .where(TOLD_CONTACT.ENGAGEMENT.eq(ENGAGEMENT.ID))
                .and(TOLD_CONTACT.FIELD.eq(which)));
    }

    /** Whether another person has the phone of a worker; the same one may have a file in each of several places. */
    static Condition phoneShared() {
        var other = WORKER.as("other_person");
        return exists(selectOne()
                .from(other)
                .where(other.PHONE_KEYED.eq(WORKER.PHONE_KEYED))
                .and(row(other.ID_KIND, other.ID_KEYED).ne(row(WORKER.ID_KIND, WORKER.ID_KEYED))));
    }

    private static Field<Boolean> shared() {
        var other = WORKER_CARD.as("other");
        return field(exists(selectOne()
                .from(other)
                .where(other.NUMBER_KEYED.eq(WORKER_CARD.NUMBER_KEYED))
                .and(other.WORKER.ne(WORKER.ID))
                .and(other.ENDED_AT.isNull())));
    }
}
