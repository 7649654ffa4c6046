package org.huxin.server.rules;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Validity;
import org.huxin.policy.PackStack;
import org.huxin.policy.RuleCatalogue;
import org.huxin.policy.RuleSource;
import org.huxin.policy.Superseded;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.OpenValues;
import org.huxin.server.policy.PackRecords;
import org.huxin.server.policy.PackVersion;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of a jurisdiction's stack: its own first, then those it stands on. */
@Component
class RulePages {

    private final Policies policies;
    private final PackRecords records;
    private final OpenValues values;
    private final RuleSentences sentences;
    private final Duties duties;
    private final Today today;

    RulePages(
            Policies policies,
            PackRecords records,
            OpenValues values,
            RuleSentences sentences,
            Duties duties,
            Today today) {
        this.policies = policies;
        this.records = records;
        this.values = values;
        this.sentences = sentences;
        this.duties = duties;
        this.today = today;
    }

    List<RuleCatalogue.Entry> search(String jurisdiction, RuleQuestion question) {
        var packs = policies.stack(jurisdiction).layers().reversed().stream()
                .map(PolicyPack::id)
                .toList();
        return question.among(policies.catalogue()).stream()
                .filter(entry -> packs.contains(entry.source().pack()))
                .sorted(comparing(entry -> packs.indexOf(entry.source().pack())))
                .toList();
    }

    RuleRow row(String jurisdiction, RuleCatalogue.Entry entry) {
        var source = entry.source();
        var stack = policies.stack(jurisdiction);
        var spans = spans(stack, source);
        return new RuleRow(
                source.id(),
                source.kind(),
                source.title(),
                CitedClause.of(stack, source.citation()),
                new Named(source.pack(), pack(stack, source).name()),
                spans.stream().anyMatch(span -> span.contains(today.date())),
                first(spans),
                last(spans),
                other(stack, one -> one.by().equals(source.id()), Superseded::rule),
                other(stack, one -> one.rule().equals(source.id()), Superseded::by));
    }

    Optional<RuleDetail> detail(String jurisdiction, String id) {
        return search(jurisdiction, new RuleQuestion(null, null, null, null, null)).stream()
                .filter(entry -> entry.source().id().equals(id))
                .findFirst()
                .map(entry -> detail(jurisdiction, entry));
    }

    private RuleDetail detail(String jurisdiction, RuleCatalogue.Entry entry) {
        var source = entry.source();
        var stack = policies.stack(jurisdiction);
        var gap = source.kind().equals("gap")
                ? source.id()
                : stack.duty(source.id(), today.date())
                        .map(rule -> rule.due() == null ? null : rule.due().gap())
                        .orElse(null);
        return new RuleDetail(
                row(jurisdiction, entry),
                version(jurisdiction, stack, source),
                records.text(source),
                sentences.of(stack, source),
                entry.scenarios().stream()
                        .map(story ->
                                new RuleDetail.Story(story.name(), story.rows(), story.file() + ":" + story.line()))
                        .toList(),
                gap == null ? null : values.find(jurisdiction, gap).orElse(null),
                duties.owedUnder(jurisdiction, source.id()));
    }

    private RuleDetail.Version version(String jurisdiction, PackStack stack, RuleSource source) {
        var since = records.version(policies.ruleBook(jurisdiction).hash(), source.pack())
                .map(PackVersion::since)
                .map(LocalDate::toString)
                .orElse("");
        return new RuleDetail.Version(
                source.id(), source.pack(), since, pack(stack, source).hash(), source.place());
    }

    private static PolicyPack pack(PackStack stack, RuleSource source) {
        return stack.layers().stream()
                .filter(layer -> layer.id().equals(source.pack()))
                .findFirst()
                .orElseThrow();
    }

    /** The days on which a rule holds: of duties and gates as settled, of the rest as its document. */
    private static List<Validity> spans(PackStack stack, RuleSource source) {
        return switch (source.kind()) {
            case "duty", "cycle" ->
                stack.duties().stream()
                        .filter(rule -> rule.id().equals(source.id()))
                        .map(rule -> rule.validity())
                        .toList();
            case "warning" ->
                stack.warnings().stream()
                        .filter(rule -> rule.id().equals(source.id()))
                        .map(rule -> rule.validity())
                        .toList();
            case "gate" ->
                stack.gates().stream()
                        .filter(gate -> gate.id().equals(source.id()))
                        .map(Gate::validity)
                        .toList();
            default ->
                // a template without a clause of its own holds as long as its pack does
                List.of(stack.document(source.citation().document())
                        .map(document -> document.validity())
                        .orElse(Validity.ALWAYS));
        };
    }

    private static @Nullable LocalDate first(List<Validity> spans) {
        return spans.stream().anyMatch(span -> span.from() == null)
                ? null
                : spans.stream().map(Validity::from).min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate last(List<Validity> spans) {
        return spans.stream().anyMatch(span -> span.to() == null)
                ? null
                : spans.stream().map(Validity::to).max(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable String other(
            PackStack stack, Predicate<Superseded> about, Function<Superseded, String> name) {
        return stack.superseded().stream().filter(about).map(name).findFirst().orElse(null);
    }
}
