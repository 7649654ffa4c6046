package org.huxin.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Clause;
import org.huxin.engine.policy.PolicyPack;

/** Checks that everything a pack names is there: documents, rules, roles, papers, facts. */
final class ReferenceCheck {

    private final LoadedPack pack;
    private final FactVocabulary facts;
    private final Problems problems;
    private final Known known;

    private ReferenceCheck(LoadedPack pack, Known known, FactVocabulary facts, Problems problems) {
        this.pack = pack;
        this.known = known;
        this.facts = facts;
        this.problems = problems;
    }

    static void check(Map<String, LoadedPack> packs, FactVocabulary facts, Problems problems) {
        for (var pack : packs.values()) {
            new ReferenceCheck(pack, Known.to(pack, packs), facts, problems).check();
            new WarningCheck(pack, packs, problems).check();
            if (!pack.pack().organisation().roles().isEmpty()
                    && !pack.pack().standsOn().isEmpty()) {
                PartyCheck.check(pack, packs, facts, problems);
            }
        }
        unique(packs.values(), problems);
    }

    /**
     * What a pack may name.
     *
     * @param documents documents of the pack and of those it stands on
     * @param rules rule ids of the same
     * @param parties role words and unit ids; empty for a pack without an organisation, whose roles its users define
     * @param papers paper templates, those of packs standing on this one included
     */
    record Known(Set<String> documents, Set<String> rules, Set<String> parties, Set<String> papers) {

        static Known to(LoadedPack pack, Map<String, LoadedPack> packs) {
            var documents = new HashSet<String>();
            var rules = new LinkedHashSet<String>();
            var parties = new HashSet<String>();
            var papers = new HashSet<String>();
            for (var layer : Layers.of(pack.pack().jurisdiction(), packs, new Problems())) {
                layer.pack().documents().forEach(document -> documents.add(document.id()));
                rules.addAll(layer.declared());
                parties.addAll(layer.pack().organisation().roles().keySet());
                layer.pack().organisation().units().forEach(unit -> parties.add(unit.id()));
                layer.pack().papers().forEach(paper -> papers.add(paper.id()));
            }
            return new Known(documents, rules, parties, papers);
        }
    }

    private void check() {
        var rules = new RuleNames(facts);
        pack.pack().duties().forEach(rule -> {
            cited(rule.id(), rule.citation());
            rules.duty(rule).forEach(name -> named(rule.id(), name));
        });
        pack.pack().warnings().forEach(rule -> {
            cited(rule.id(), rule.citation());
            rules.warning(rule).forEach(name -> named(rule.id(), name));
        });
        pack.pack().gates().forEach(gate -> {
            cited(gate.id(), gate.citation());
            rules.gate(gate).forEach(name -> named(gate.id(), name));
        });
        pack.pack().routes().forEach(route -> {
            cited(route.id(), route.citation());
            rules.route(route).forEach(name -> named(route.id(), name));
        });
        pack.pack().papers().forEach(paper -> {
            if (!paper.citation().document().isEmpty()) {
                cited(paper.id(), paper.citation());
            }
            rules.paper(paper).forEach(name -> named(paper.id(), name));
        });
        pack.pack().parameters().forEach(parameter -> cited(parameter.id(), parameter.citation()));
        pack.pack().lifecycles().forEach(lifecycle -> cited(lifecycle.id(), lifecycle.citation()));
        pack.pack().gaps().forEach(gap -> cited(gap.id(), gap.citation()));
        pack.pack().registers().forEach(register -> cited(register.id(), register.citation()));
        pack.pack().overrides().forEach(this::override);
        pack.pack().clauses().forEach(this::clause);
        ScenarioCheck.check(pack, known.rules(), facts, problems);
        new OrganisationCheck(pack, facts, problems).check();
    }

    private void named(String rule, RuleNames.Name name) {
        var there = switch (name.kind()) {
            case FACT -> facts.knows(name.word());
            case ATTRIBUTE -> true;
            case MISSING_ATTRIBUTE -> false;
            case PARTY -> true;
            case PAPER -> !name.word().isEmpty() && known.papers().contains(name.word());
            case RULE -> known.rules().contains(name.word());
        };
        if (!there) {
            problem(rule, "“" + rule + "”" + name.complaint());
        }
    }

    private void cited(String rule, Citation citation) {
        if (!known.documents().contains(citation.document())) {
            problem(rule, "“" + rule + "”引用的文件“" + citation.document() + "”不在 documents 里");
            return;
        }
        var outline = pack.pack().clauses().stream()
                .filter(clause -> clause.document().equals(citation.document()))
                .map(Clause::number)
                .toList();
        if (!outline.isEmpty() && !outline.contains(citation.clause())) {
            problem(rule, "“" + rule + "”引用的条款“" + citation.clause() + "”不在该文件的条款表 clauses 里");
        }
    }

    private void override(PolicyPack.Override override) {
        cited(override.replaces(), override.citation());
        var by = override.kind().equals("prevails")
                && (known.documents().contains(override.by()) || pack.id().equals(override.by()));
        if (!by && !pack.declared().contains(override.by())) {
            problem(override.replaces(), "override 的 by“" + override.by() + "”不是本包的规则或文件");
        }
        if (!override.replaces().equals(Precedence.SAME_LEVEL) && !known.rules().contains(override.replaces())) {
            problem(override.replaces(), "override 的 replaces“" + override.replaces() + "”没有这条规则");
        }
    }

    private void clause(Clause clause) {
        var place = pack.clausePlace(clause);
        if (!known.documents().contains(clause.document())) {
            problems.add(
                    place.file(),
                    place.line(),
                    "条款“" + clause.number() + "”的文件“" + clause.document() + "”不在 documents 里");
        }
        for (var answer : clause.answeredBy()) {
            if (!known.rules().contains(answer) && !known.parties().contains(answer)) {
                problems.add(
                        place.file(),
                        place.line(),
                        "条款“" + clause.number() + "”的 answered_by“" + answer + "”没有这条规则、单位或角色");
            }
        }
    }

    private void problem(String rule, String message) {
        var place = pack.source(rule);
        problems.add(place.file(), place.line(), message);
    }

    /** Ids of documents are unique over all packs, since a setting names one by its id alone. */
    private static void unique(Collection<LoadedPack> packs, Problems problems) {
        var seen = new HashSet<String>();
        for (var pack : packs) {
            pack.pack().documents().stream()
                    .filter(document -> !seen.add(document.id()))
                    .forEach(document ->
                            problems.add(pack.head("").file(), 1, "文件编号“" + document.id() + "”在另一个政策包里已经用过"));
        }
    }
}
