package org.huxin.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huxin.engine.policy.Clause;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Register;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.engine.warning.WarningRule;
import org.jspecify.annotations.Nullable;

/** A pack while its files are being read. */
final class PackDraft {

    private final Problems problems;
    private @Nullable Item head;
    private final List<SourceDocument> documents = new ArrayList<>();
    private final Map<String, Integer> years = new HashMap<>();
    private final Set<String> undated = new HashSet<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Organisation.Region> regions = new ArrayList<>();
    private final List<Organisation.Unit> units = new ArrayList<>();
    private final Map<String, Party> roles = new LinkedHashMap<>();
    private final List<DutyRule> duties = new ArrayList<>();
    private final List<WarningRule> warnings = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Lifecycle> lifecycles = new ArrayList<>();
    private final List<PaperTemplate> papers = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, RuleReader.GapForm> gapForms = new HashMap<>();
    private final List<Register> registers = new ArrayList<>();
    private final List<PolicyPack.Override> overrides = new ArrayList<>();
    private final List<RuleSource> sources = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Map<String, Item> declared = new HashMap<>();

    PackDraft(Problems problems) {
        this.problems = problems;
    }

    void head(Item pack) {
        head = pack;
        for (var item : pack.items("documents")) {
            var document = DocumentReader.document(item);
            if (documents.stream().anyMatch(other -> other.id().equals(document.id()))) {
                item.problem("文件“" + document.id() + "”写了两次");
            }
            documents.add(document);
            if (!item.has("in_force")) {
                undated.add(document.id());
            } else if (item.at("in_force").has("years")) {
                years.put(document.id(), item.at("in_force").integer("years", 1));
            }
        }
        pack.items("clauses").forEach(this::clause);
    }

    void clause(Item item) {
        var clause = DocumentReader.clause(item);
        clauses.add(clause);
        sources.add(new RuleSource(
                clause.number(),
                "clause",
                clause.says(),
                pack().text("id"),
                LoadedPack.citation(clause, item.texts("rows")),
                file(item),
                item.line()));
    }

    void organisation(Item file) {
        var part = OrganisationReader.organisation(file);
        regions.addAll(part.regions());
        for (var unit : part.units()) {
            if (units.stream().anyMatch(other -> other.id().equals(unit.id()))) {
                file.problem("单位“" + unit.id() + "”写了两次");
            }
            units.add(unit);
        }
        roles.putAll(part.roles());
    }

    void scenario(Item item) {
        scenarios.add(ScenarioReader.scenario(item, pack().text("id"), pack().text("jurisdiction")));
    }

    /** Notes a rule's id even when the rest of the rule is wrong, so that others may name it without a second complaint. */
    void declare(Item rule) {
        var id = rule.text("id");
        var first = id.isEmpty() ? null : declared.putIfAbsent(id, rule);
        if (first != null) {
            rule.problem("编号“" + id + "”已用于 " + file(first) + ":" + first.line());
        }
    }

    void rule(String kind, Item rule) {
        switch (kind) {
            case "duty", "cycle" -> duties.add(DutyReader.duty(rule));
            case "warning" -> {
                var warning = WarningReader.warning(rule);
                if (warning != null) {
                    warnings.add(warning);
                }
            }
            case "parameter" -> parameters.add(RuleReader.parameter(rule));
            case "route" -> routes.add(RuleReader.route(rule));
            case "gate" -> gates.add(RuleReader.gate(rule));
            case "lifecycle" -> lifecycles.add(RuleReader.lifecycle(rule));
            case "document" -> papers.add(RuleReader.paper(rule));
            case "register" -> registers.add(RuleReader.register(rule));
            case "override" -> overrides.add(RuleReader.override(rule));
            default -> {
                var gap = RuleReader.gap(rule);
                gaps.add(gap);
                gapForms.put(gap.id(), RuleReader.gapForm(rule));
            }
        }
        var citation = DutyReader.citation(rule);
        var id = kind.equals("override") ? rule.text("replaces") : rule.text("id");
        var title = rule.textOr(
                "title", rule.textOr("reason", rule.textOr("asks", rule.textOr("refusal", citation.says()))));
        sources.add(new RuleSource(id, kind, title, pack().text("id"), citation, file(rule), rule.line()));
    }

    private Item pack() {
        return Objects.requireNonNull(head);
    }

    private static String file(Item item) {
        return item.document().file();
    }

    LoadedPack finish(String hash, String folder) {
        var organisation = new Organisation(regions, units, roles);
        var pack = new PolicyPack(
                pack().text("id"),
                pack().text("jurisdiction"),
                pack().text("name"),
                DutyReader.word(PolicyPack.Level.class, pack().text("level")),
                pack().text("prefix"),
                pack().texts("stands_on"),
                hash,
                documents,
                clauses,
                organisation,
                duties,
                warnings,
                parameters,
                routes,
                gates,
                lifecycles,
                papers,
                gaps,
                registers,
                overrides);
        return new LoadedPack(
                pack, folder, sources, gapForms, years, undated, Set.copyOf(declared.keySet()), scenarios);
    }
}
