package org.huxin.server.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.duty.Fact;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** The duty book as other modules read it. */
@Service
class StoredDuties implements Duties {

    static final List<String> OWED = List.of("OPEN", "OVERDUE", "PAUSED");

    private final DSLContext db;
    private final FactStore facts;
    private final DutyViews views;

    StoredDuties(DSLContext db, FactStore facts, DutyViews views) {
        this.db = db;
        this.facts = facts;
        this.views = views;
    }

    @Override
    public List<Fact> facts(String subject) {
        return facts.load(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public List<DutyView> of(String subject) {
        return of(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<String, List<DutyView>> of(Collection<String> subjects) {
        return views
                .of(db.selectFrom(ENTRY)
                        .where(ENTRY.SUBJECT.eq(any(subjects.toArray(String[]::new))))
                        .and(ENTRY.STATUS.ne(DutyRows.WITHDRAWN))
                        .orderBy(ENTRY.OPENED_AT, ENTRY.RULE, ENTRY.ROUND)
                        .fetch())
                .stream()
                .collect(groupingBy(view -> view.subject().reference()));
    }

    @Override
    public Map<UUID, DutyView> byId(Collection<UUID> duties) {
        var rows = db.selectFrom(ENTRY)
                .where(ENTRY.ID.eq(any(duties.toArray(UUID[]::new))))
                .fetch();
        return views.of(rows).stream().collect(toMap(DutyView::id, view -> view));
    }

    @Override
    public Map<String, Owed> owed(Collection<String> subjects) {
        var rows = db.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT.eq(any(subjects.toArray(String[]::new))))
                .and(ENTRY.STATUS.in(OWED))
                .orderBy(ENTRY.DUE_AT.asc().nullsLast(), ENTRY.ID)
                .fetch();
        var next = views.of(
                rows.stream()
                        .collect(toMap(EntryRecord::getSubject, row -> row, (first, later) -> first))
                        .values()
                        .stream()
                        .toList());
        var overdue = rows.stream().collect(groupingBy(EntryRecord::getSubject));
        return next.stream()
                .collect(toMap(view -> view.subject().reference(), view -> new Owed(view, late(overdue, view))));
    }

    @Override
    public int owedUnder(String jurisdiction, String rule) {
        // the states as literals, so that every plan may take the desk's index of what is owed: done duties are not
        // read
        return db.fetchCount(
                ENTRY,
                ENTRY.JURISDICTION
                        .eq(jurisdiction)
                        .and(ENTRY.RULE.eq(rule))
                        .and(ENTRY.STATUS.in(OWED.stream().map(DSL::inline).toList())));
    }

    @Override
    public Condition overdue(String kind, Field<UUID> id) {
        var prefix = kind + ":";
        // the state as a literal, so that every plan may take the small index of what is overdue
        return id.in(select(field("substr({0}, {1})::uuid", UUID.class, ENTRY.SUBJECT, inline(prefix.length() + 1)))
                .from(ENTRY)
                .where(ENTRY.STATUS.eq(inline("OVERDUE")))
                .and(ENTRY.SUBJECT.startsWith(inline(prefix))));
    }

    private static int late(Map<String, List<EntryRecord>> bySubject, DutyView view) {
        return (int) bySubject.getOrDefault(view.subject().reference(), List.of()).stream()
                .filter(row -> row.getStatus().equals("OVERDUE"))
                .count();
    }
}
