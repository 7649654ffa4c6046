package org.huxin.server.casework.letters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.DispatchFact;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.duty.Steps;
import org.huxin.server.duty.Steps.WaitingDay;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.party.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 跟进清单: what comes round on one day under one rule goes to each handling unit as one paper, made once the whole day is
 * drawn.
 */
@Component
class FollowUpLists {

    private static final String NO_DATE = "—";

    private final Steps steps;
    private final LadderRules rules;
    private final PaperWords words;
    private final Papers papers;
    private final Notices notices;
    private final Duties duties;
    private final Directory directory;
    private final Retry retry;
    private final SentLists sent;
    private final SubjectLock subjects;
    private final TransactionTemplate day;
    private final TransactionTemplate tried;

    FollowUpLists(
            Steps steps,
            LadderRules rules,
            PaperWords words,
            Papers papers,
            Notices notices,
            Duties duties,
            Directory directory,
            Retry retry,
            SentLists sent,
            SubjectLock subjects,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.rules = rules;
        this.words = words;
        this.papers = papers;
        this.notices = notices;
        this.duties = duties;
        this.directory = directory;
        this.retry = retry;
        this.sent = sent;
        this.subjects = subjects;
        this.day = new TransactionTemplate(transactions);
        this.tried = new TransactionTemplate(transactions);
        this.tried.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return how many steps were carried out */
    int everything() {
        var days = Objects.requireNonNull(day.execute(status -> steps.waitingDays(rules.listed())));
        return days.stream()
                .mapToInt(one -> Objects.requireNonNull(day.execute(status -> make(one))))
                .sum();
    }

    private int make(WaitingDay waiting) {
        if (!steps.drawnThrough(waiting.jurisdiction(), waiting.on().atStartOfDay())) {
            return 0;
        }
        // the papers are facts of the jurisdiction, which is held before its steps as it is in every command
        subjects.hold(List.of(DispatchFact.subjectOf(waiting.jurisdiction())));
        var items = steps.claimAll(waiting.jurisdiction(), waiting.of(), waiting.on());
        if (items.isEmpty()) {
            return 0;
        }
        try {
            tried.executeWithoutResult(status -> issue(waiting, items));
        } catch (RuntimeException problem) {
            retry.later(items, problem);
            return 0;
        }
        steps.done(items.stream().map(ReachedStep::id).toList());
        return items.size();
    }

    private void issue(WaitingDay waiting, List<ReachedStep> items) {
        var first = items.getFirst();
        var clues = new HashMap<String, UUID>();
        items.forEach(item -> {
            var clue = words.clueOf(item.subject());
            if (clue != null) {
                clues.put(item.subject(), clue);
            }
        });
        var rows = words.rows(clues.values());
        var owed = duties.owed(clues.keySet());
        var byUnit = clues.entrySet().stream()
                .filter(entry -> unit(rows.get(entry.getValue())) != null)
                .collect(groupingBy(
                        entry -> Objects.requireNonNull(unit(rows.get(entry.getValue()))), TreeMap::new, toList()));
        byUnit.forEach((unit, entries) -> {
            var lines = entries.stream()
                    .map(entry ->
                            line(Objects.requireNonNull(rows.get(entry.getValue())), unit, owed.get(entry.getKey())))
                    .sorted(Comparator.comparing(line -> line.get("number")))
                    .toList();
            var paper = papers.issue(new PaperOrder(
                    Objects.requireNonNull(rules.step(first).paper()),
                    waiting.jurisdiction(),
                    null,
                    first.from(),
                    unit,
                    Map.of("count", Integer.toString(lines.size())),
                    lines,
                    once(waiting, unit),
                    null));
            sent.add(waiting, unit, paper);
        });
        tell(waiting, items);
    }

    private static @Nullable String unit(@Nullable ClueRecord clue) {
        return clue == null ? null : clue.getHandlingUnit() == null ? clue.getProposedUnit() : clue.getHandlingUnit();
    }

    private Map<String, String> line(ClueRecord clue, String unit, Duties.@Nullable Owed owed) {
        var next = owed == null ? null : owed.next();
        var due = next == null ? null : next.dueOn();
        var left = next == null ? null : next.daysLeft();
        return Map.of(
                "number", clue.getNumber(),
                "employer", clue.getEmployer(),
                "unit", directory.nameOf(unit),
                "due", due == null ? NO_DATE : PaperWords.date(due),
                "days", Integer.toString(left == null ? 0 : Math.max(0, -left)));
    }

    /** One paper for one day, rule and unit, whatever is drawn or retried later. */
    private static UUID once(WaitingDay day, String unit) {
        var name = String.join(
                "\n",
                day.jurisdiction(),
                day.of().rule(),
                day.of().step(),
                day.on().toString(),
                unit);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(WaitingDay day, List<ReachedStep> items) {
        var told = new ArrayList<Notice>();
        items.stream()
                .map(ReachedStep::to)
                .filter(Objects::nonNull)
                .collect(groupingBy(unit -> unit, TreeMap::new, counting()))
                .forEach((unit, count) -> told.add(new Notice(
                        Notice.idOf("list:" + once(day, unit), unit),
                        day.jurisdiction(),
                        unit,
                        null,
                        Notice.Kind.ESCALATION,
                        rules.title(items.getFirst()),
                        PaperWords.date(day.on()) + "列入跟进清单 " + count + " 件。",
                        null,
                        null)));
        notices.tell(told);
    }
}
