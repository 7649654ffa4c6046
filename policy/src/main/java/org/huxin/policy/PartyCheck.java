package org.huxin.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Checks that every role a jurisdiction's rules name stands for somebody there: its own rules' roles, and those of the packs
 * that it stands on, which name roles without having units of their own.
 */
final class PartyCheck {

    private PartyCheck() {}

    static void check(LoadedPack own, Map<String, LoadedPack> packs, FactVocabulary facts, Problems problems) {
        var layers = Layers.of(own.pack().jurisdiction(), packs, new Problems());
        var parties = new HashSet<String>();
        layers.forEach(layer -> {
            parties.addAll(layer.pack().organisation().roles().keySet());
            layer.pack().organisation().units().forEach(unit -> parties.add(unit.id()));
        });
        layers.forEach(layer -> check(layer, own.pack().name(), parties, facts, problems));
    }

    private static void check(
            LoadedPack layer, String place, Set<String> parties, FactVocabulary facts, Problems problems) {
        var names = new RuleNames(facts);
        BiConsumer<String, Iterable<RuleNames.Name>> judge = (rule, used) -> used.forEach(name -> {
            if (name.kind() == RuleNames.Kind.PARTY && !parties.contains(name.word())) {
                var source = layer.source(rule);
                problems.add(source.file(), source.line(), "“" + rule + "”" + name.complaint() + "（辖区：" + place + "）");
            }
        });
        var pack = layer.pack();
        pack.duties().forEach(rule -> judge.accept(rule.id(), names.duty(rule)));
        pack.warnings().forEach(rule -> judge.accept(rule.id(), names.warning(rule)));
        pack.routes().forEach(route -> judge.accept(route.id(), names.route(route)));
        pack.papers().forEach(paper -> judge.accept(paper.id(), names.paper(paper)));
    }
}
