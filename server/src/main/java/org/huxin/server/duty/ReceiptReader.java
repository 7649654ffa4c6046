package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.duty.Computed;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.duty.Status;
import org.huxin.engine.explain.Receipt;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.policy.RuleCatalogue;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.OpenValues;
import org.huxin.server.policy.PackRecords;
import org.huxin.server.policy.PackVersion;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a stored receipt back, computes it again, and says both. */
@Component
class ReceiptReader {

    private final Receipts receipts;
    private final DutyViews views;
    private final LadderView ladder;
    private final FactWording wording;
    private final FactStore facts;
    private final Directory directory;
    private final Policies policies;
    private final PackRecords packs;
    private final OpenValues values;

    ReceiptReader(
            Receipts receipts,
            DutyViews views,
            LadderView ladder,
            FactWording wording,
            FactStore facts,
            Directory directory,
            Policies policies,
            PackRecords packs,
            OpenValues values) {
        this.receipts = receipts;
        this.views = views;
        this.ladder = ladder;
        this.wording = wording;
        this.facts = facts;
        this.directory = directory;
        this.policies = policies;
        this.packs = packs;
        this.values = values;
    }

    /** @param history all facts of the subject, in the order they were recorded */
    ReceiptView read(EntryRecord entry, List<Fact> history) {
        var id = entry.getId();
        var filed = receipts.latest(id).orElseThrow(() -> new NotFound("依据", id.toString()));
        var book = policies.ruleBook(entry.getJurisdiction());
        var rule = book.duty(entry.getRule(), entry.getOpenedAt().toLocalDate())
                .orElseThrow(() -> new NotFound("规则", entry.getRule()));
        var known = history.subList(0, Math.min(filed.factsThrough(), history.size()));
        var duty = whole(entry, filed);
        var version = version(filed, rule, book);
        var receipt = Receipt.of(
                duty, rule, version.pack(), version.hash(), known, policies.calendar(), filed.closedThrough());
        var explanation = new ArrayList<>(receipt.lines());
        explanation.add(replayed(filed, book, known, duty));
        return new ReceiptView(
                views.of(List.of(entry)).getFirst(),
                CitedClause.of(book.stack(), rule.citation()),
                version,
                dates(duty, rule, known, receipt.dates()),
                used(duty, rule, known, book),
                ladder.of(duty, rule, history, book.stack()),
                extension(duty),
                pauses(duty, rule, known),
                rule.due() == null || rule.due().gap() == null
                        ? null
                        : values.find(entry.getJurisdiction(), rule.due().gap()).orElse(null),
                explanation);
    }

    /** Whether the facts, rules and moment that a receipt names lead to what it says, computed now. */
    boolean replays(Receipts.Filed filed, RuleBook book, List<Fact> known, Duty duty) {
        return book.engine().assess(known, filed.closedThrough()).stream()
                .filter(again -> again.id().equals(duty.id()))
                .map(Receipts.Body::of)
                .anyMatch(again -> again.status().equals(filed.body().status())
                        && Set.copyOf(again.facts())
                                .equals(Set.copyOf(filed.body().facts()))
                        && again.computed().equals(filed.body().computed())
                        && new HashSet<>(again.reached())
                                .equals(new HashSet<>(filed.body().reached())));
    }

    private String replayed(Receipts.Filed filed, RuleBook book, List<Fact> known, Duty duty) {
        if (!filed.packHash().equals(book.hash())) {
            return "复核：本依据按当时的规则版本作出，现行规则已变，不以现行规则重算";
        }
        return replays(filed, book, known, duty) ? "复核：按上列事实和规则重新计算，结果一致" : "复核：重新计算的结果不一致，请联系管理员";
    }

    /** The duty of the row with the facts, dates and steps of its receipt. */
    private static Duty whole(EntryRecord entry, Receipts.Filed filed) {
        return new Duty(
                entry.getId(),
                entry.getRule(),
                entry.getSubject(),
                entry.getOpenedBy().toString(),
                entry.getRound(),
                entry.getRole(),
                entry.getBearer(),
                entry.getOpenedAt(),
                deadline(entry.getDueAt(), entry.getProvisional()),
                deadline(entry.getFirstDueAt(), entry.getProvisional()),
                Status.valueOf(entry.getStatus()),
                entry.getMetAt(),
                filed.body().facts(),
                filed.body().computed(),
                List.of(),
                Agenda.read(entry.getAgenda()));
    }

    private static @Nullable Deadline deadline(@Nullable LocalDateTime end, boolean provisional) {
        return end == null ? null : new Deadline(end, provisional);
    }

    private ReceiptView.RuleVersion version(Receipts.Filed filed, DutyRule rule, RuleBook book) {
        var layer = book.stack().layers().stream()
                .filter(pack -> pack.duties().stream().anyMatch(one -> one.id().equals(rule.id())))
                .findFirst();
        var pack = layer.map(PolicyPack::id).orElse("");
        var version = packs.version(filed.packHash(), pack);
        var source =
                layer.map(one -> policies.catalogue().find(one.id(), rule.id())).map(RuleCatalogue.Entry::source);
        return new ReceiptView.RuleVersion(
                rule.id(),
                pack,
                version.map(PackVersion::since).map(LocalDate::toString).orElse(""),
                version.map(PackVersion::hash).orElse(""),
                source.map(one -> one.place()).orElse(""));
    }

    private List<ReceiptView.DateStep> dates(Duty duty, DutyRule rule, List<Fact> known, List<String> sentences) {
        var steps = new ArrayList<ReceiptView.DateStep>();
        var opening = known.stream()
                .filter(fact -> fact.id().equals(duty.openedBy()))
                .map(wording::type)
                .findFirst()
                .orElse("");
        steps.add(new ReceiptView.DateStep("触发", duty.openedAt().toLocalDate(), opening));
        for (var i = 0; i < duty.computed().size(); i++) {
            var date = duty.computed().get(i);
            if (date.what().equals("due") && countsFromNextDay(rule)) {
                steps.add(new ReceiptView.DateStep("起算", date.base().plusDays(1), "当日不计，次日起算"));
            }
            steps.add(new ReceiptView.DateStep(label(date), date.result(), sentences.get(i)));
        }
        return steps;
    }

    private static boolean countsFromNextDay(DutyRule rule) {
        var due = rule.due();
        return rule.cycle() == null
                && due != null
                && !due.before()
                && due.term() != null
                && due.term().unit() != Unit.HOUR;
    }

    private static String label(Computed date) {
        return switch (date.what()) {
            case "due" -> "期限";
            case "paused" -> "扣除中止后的期限";
            case "extended" -> "延长后的期限";
            default -> "逾期升级";
        };
    }

    private List<ReceiptView.FactUsed> used(Duty duty, DutyRule rule, List<Fact> known, RuleBook book) {
        var ids = Set.copyOf(duty.facts());
        var recorders = facts.recorders(duty.subject());
        var officers = directory.officers(new HashSet<>(recorders.values()));
        return known.stream()
                .filter(fact -> ids.contains(fact.id()))
                .sorted(Fact.IN_TIME)
                .map(fact -> new ReceiptView.FactUsed(
                        fact.id(),
                        fact.type(),
                        wording.type(fact),
                        fact.at(),
                        name(officers.get(recorders.getOrDefault(fact.id(), ""))),
                        wording.attributes(fact, book.stack()),
                        use(fact, duty, rule)))
                .toList();
    }

    private static @Nullable String name(@Nullable Officer officer) {
        return officer == null ? null : officer.name();
    }

    private static String use(Fact fact, Duty duty, DutyRule rule) {
        if (fact.id().equals(duty.openedBy())) {
            return "opened";
        }
        if (FactPattern.any(rule.metBy(), fact)) {
            return "met";
        }
        if (FactPattern.any(rule.extendedBy(), fact)) {
            return "extended";
        }
        if (FactPattern.any(rule.pausedBy(), fact)) {
            return "paused";
        }
        if (FactPattern.any(rule.resumedBy(), fact)) {
            return "resumed";
        }
        var ends = FactPattern.any(rule.cancelledBy(), fact)
                || rule.cycle() != null && FactPattern.any(rule.cycle().until(), fact);
        return ends ? "cancelled" : "escalation";
    }

    private static ReceiptView.@Nullable Extended extension(Duty duty) {
        return duty.computed().reversed().stream()
                .filter(date -> date.what().equals("extended"))
                .map(date -> new ReceiptView.Extended(date.result(), date.how()))
                .findFirst()
                .orElse(null);
    }

    private static List<ReceiptView.Paused> pauses(Duty duty, DutyRule rule, List<Fact> known) {
        var ids = Set.copyOf(duty.facts());
        var pauses = new ArrayList<ReceiptView.Paused>();
        for (var fact : known.stream().sorted(Fact.IN_TIME).toList()) {
            if (!ids.contains(fact.id())) {
                continue;
            }
            if (FactPattern.any(rule.pausedBy(), fact)) {
                var basis = fact.text("basis");
                pauses.add(new ReceiptView.Paused(fact.on(), null, basis == null ? "" : basis));
            } else if (FactPattern.any(rule.resumedBy(), fact) && !pauses.isEmpty()) {
                var open = pauses.removeLast();
                pauses.add(new ReceiptView.Paused(open.from(), fact.on(), open.basis()));
            }
        }
        return pauses;
    }
}
