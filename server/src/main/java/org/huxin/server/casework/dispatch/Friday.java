package org.huxin.server.casework.dispatch;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.CLUE_ENTRY;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.casework.clues.ClueRow;
import org.huxin.server.casework.clues.ClueRows;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.casework.letters.LadderRules;
import org.huxin.server.casework.letters.SentLists;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.duty.Steps;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** 周五跟进清单: what the rules put on the periodic list, day by day, until it is solved. */
@Service
class Friday {

    private static final int LONGEST = 500;
    private static final int DAYS_BACK = 104;
    private static final String PROGRESSED = FactRecord.typeOf(ClueFact.Progressed.class);
    private static final String SUBJECT = "clue:";

    /** @param fridays days that have a list, newest first */
    record FridayList(LocalDate on, List<LocalDate> fridays, List<Item> items, List<SentLists.SentList> papers) {}

    /** @param times how many lists it has stood on until that day */
    record Item(
            DutyView duty,
            ClueRow clue,
            int times,
            @Nullable LocalDateTime lastProgressAt,
            @Nullable String lastProgress) {}

    private record Progress(LocalDateTime at, String text) {}

    private final DSLContext db;
    private final Steps steps;
    private final LadderRules rules;
    private final Ledger ledger;
    private final ClueRows rows;
    private final Duties duties;
    private final SentLists sent;
    private final ObjectMapper json;
    private final Today today;

    Friday(
            DSLContext db,
            Steps steps,
            LadderRules rules,
            Ledger ledger,
            ClueRows rows,
            Duties duties,
            SentLists sent,
            ObjectMapper json,
            Today today) {
        this.db = db;
        this.steps = steps;
        this.rules = rules;
        this.ledger = ledger;
        this.rows = rows;
        this.duties = duties;
        this.sent = sent;
        this.json = json;
        this.today = today;
    }

    /** @param asked the day; null for the last one that has a list */
    FridayList list(ActingOfficer officer, @Nullable LocalDate asked) {
        var jurisdiction = officer.jurisdiction();
        var kinds = rules.listed(jurisdiction);
        var days = kinds.isEmpty() ? List.<LocalDate>of() : steps.days(jurisdiction, kinds, DAYS_BACK);
        var on = asked != null ? asked : days.isEmpty() ? today.date() : days.getFirst();
        var papers = sent.of(
                jurisdiction,
                on,
                officer.scope().whole() ? null : officer.unit().id());
        return new FridayList(on, days, kinds.isEmpty() ? List.of() : items(officer, kinds, on), papers);
    }

    private List<Item> items(ActingOfficer officer, Set<Steps.Of> kinds, LocalDate on) {
        var listed = steps.on(officer.jurisdiction(), kinds, on, LONGEST);
        var visible = visible(officer, listed.stream().map(Friday::clue).toList());
        var clues = rows.of(visible);
        var views = duties.byId(listed.stream().map(ReachedStep::duty).toList());
        var times = steps.times(listed.stream().map(ReachedStep::duty).toList(), on);
        var progress = progress(visible);
        return listed.stream()
                .filter(step -> clues.containsKey(clue(step)) && views.containsKey(step.duty()))
                .map(step -> item(step, clues, views, times, progress.get(clue(step))))
                .toList();
    }

    private static Item item(
            ReachedStep step,
            Map<UUID, ClueRow> clues,
            Map<UUID, DutyView> views,
            Map<UUID, Integer> times,
            @Nullable Progress last) {
        return new Item(
                Objects.requireNonNull(views.get(step.duty())),
                Objects.requireNonNull(clues.get(clue(step))),
                times.getOrDefault(step.duty(), 1),
                last == null ? null : last.at(),
                last == null ? null : last.text());
    }

    private List<UUID> visible(ActingOfficer officer, Collection<UUID> clues) {
        return db.select(CLUE.ID)
                .from(CLUE)
                .where(ledger.condition(ClueFilter.everything(), officer))
                .and(CLUE.ID.eq(any(clues.toArray(UUID[]::new))))
                .fetch(CLUE.ID);
    }

    private Map<UUID, Progress> progress(Collection<UUID> clues) {
        return db
                .select(CLUE_ENTRY.CLUE, CLUE_ENTRY.AT, CLUE_ENTRY.DETAIL)
                .distinctOn(CLUE_ENTRY.CLUE)
                .from(CLUE_ENTRY)
                .where(CLUE_ENTRY.TYPE.eq(PROGRESSED))
                .and(CLUE_ENTRY.CLUE.eq(any(clues.toArray(UUID[]::new))))
                .orderBy(CLUE_ENTRY.CLUE, CLUE_ENTRY.AT.desc())
                .fetch()
                .stream()
                .collect(toMap(
                        row -> row.value1(),
                        row -> new Progress(
                                row.value2(),
                                json.readTree(row.value3().data()).path("内容").asString(""))));
    }

    private static UUID clue(ReachedStep step) {
        return UUID.fromString(step.subject().substring(SUBJECT.length()));
    }
}
