package org.huxin.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.Validity;

/** Lays a jurisdiction's packs over each other and settles what holds. */
final class Stacking {

    private Stacking() {}

    static PackStack of(
            String jurisdiction, Map<String, LoadedPack> packs, List<OfficeSetting> allSettings, Problems problems) {
        var settings = allSettings.stream()
                .filter(setting -> setting.jurisdiction().equals(jurisdiction))
                .toList();
        var layers = Layers.of(jurisdiction, packs, problems);
        var documents = new DocumentsInForce(layers, settings);
        var values = values(layers, documents, settings, problems);
        var parameters = values.parameters();
        var gapTerms = new GapTerms(layers, settings);
        var duties = new DutiesInForce(layers, problems);
        var held = duties.settle(documents).stream()
                .flatMap(rule -> gapTerms.versions(rule).stream())
                .map(rule -> Rewriting.bind(rule, parameters))
                .toList();
        var routes = layers.reversed().stream()
                .flatMap(layer -> layer.pack().routes().stream().sorted(Comparator.comparingInt(Route::order)))
                .map(route -> Rewriting.bind(route, parameters))
                .toList();
        var gates = layers.stream()
                .flatMap(layer -> layer.pack().gates().stream())
                .flatMap(gate -> documents.of(gate.citation().document(), gate.validity()).stream()
                        .map(span -> Rewriting.bind(gate, span, parameters)))
                .toList();
        var warnings = WarningSetting.apply(WarningsInForce.of(layers, documents, parameters, problems), settings);
        return new PackStack(
                jurisdiction,
                layers.stream().map(LoadedPack::pack).toList(),
                organisation(layers),
                held,
                warnings,
                duties.superseded(),
                documents,
                values,
                gapTerms,
                routes,
                gates);
    }

    private static ParameterValues values(
            List<LoadedPack> layers, DocumentsInForce documents, List<OfficeSetting> settings, Problems problems) {
        var precedence = new Precedence();
        var values = new ParameterValues();
        var said = new LinkedHashMap<String, Precedence.Voice>();
        for (var layer : layers) {
            for (var parameter : layer.pack().parameters()) {
                var voice = new Precedence.Voice(parameter.id(), parameter.citation(), layer);
                var span = documents.of(parameter.citation().document(), Validity.ALWAYS);
                values.say(parameter.id(), parameter, span);
                var before = said.put(parameter.id(), voice);
                if (before != null && precedence.how(voice, before).isEmpty()) {
                    var place = layer.source(parameter.id());
                    problems.add(
                            place.file(),
                            place.line(),
                            "数值“" + parameter.id() + "”与 "
                                    + before.pack().source(parameter.id()).place() + " 同名，须用 override 声明谁优先");
                }
                layer.pack().overrides().stream()
                        .filter(override ->
                                override.by().equals(parameter.id()) && said.containsKey(override.replaces()))
                        .forEach(override -> values.say(override.replaces(), parameter, span));
            }
        }
        settings.forEach(values::set);
        return values;
    }

    private static Organisation organisation(List<LoadedPack> layers) {
        var regions = new ArrayList<Organisation.Region>();
        var units = new LinkedHashMap<String, Organisation.Unit>();
        var roles = new LinkedHashMap<String, Party>();
        for (var layer : layers) {
            var organisation = layer.pack().organisation();
            regions.addAll(organisation.regions());
            organisation.units().forEach(unit -> units.put(unit.id(), unit));
            roles.putAll(organisation.roles());
        }
        return new Organisation(regions, List.copyOf(units.values()), roles);
    }

    /** Things that a more local pack replaces by using the same word. */
    static <T> Map<String, T> nearest(
            List<PolicyPack> layers, Function<PolicyPack, List<T>> of, Function<T, String> word) {
        var nearest = new LinkedHashMap<String, T>();
        layers.forEach(layer -> of.apply(layer).forEach(thing -> nearest.put(word.apply(thing), thing)));
        return nearest;
    }
}
