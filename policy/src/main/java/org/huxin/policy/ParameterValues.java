package org.huxin.policy;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Validity;

/** The numbers in force in a stack, each with the document or the office that gave it. The last given wins. */
final class ParameterValues {

    private final Map<String, Parameter> heads = new LinkedHashMap<>();
    private final Map<String, List<Given>> given = new LinkedHashMap<>();

    /** One dated value with its origin. */
    private record Given(Parameter.Dated dated, String document, String setBy) {}

    /** Puts in what a document says, over what was put in before. */
    void say(String id, Parameter parameter, Optional<Validity> span) {
        heads.putIfAbsent(id, parameter);
        var values = given.computeIfAbsent(id, any -> new ArrayList<>());
        span.ifPresent(days -> {
            for (var value : parameter.values()) {
                Spans.both(days, value.validity())
                        .forEach(both -> values.add(new Given(
                                new Parameter.Dated(both, value.value()),
                                parameter.citation().document(),
                                "")));
            }
        });
    }

    /** Puts in what an office decided, over everything. */
    void set(OfficeSetting setting) {
        var values = given.get(setting.id());
        var head = heads.get(setting.id());
        if (values == null || head == null) {
            return;
        }
        SettingCheck.number(setting)
                .ifPresent(number -> values.add(new Given(
                        new Parameter.Dated(new Validity(setting.from(), null), number),
                        head.citation().document(),
                        setting.setBy())));
    }

    Map<String, Parameter> parameters() {
        return heads.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> {
            var head = entry.getValue();
            var values = given.getOrDefault(entry.getKey(), List.of()).stream()
                    .map(Given::dated)
                    .toList();
            return new Parameter(
                    entry.getKey(), head.title(), head.citation(), head.unit(), values, head.provisional());
        }));
    }

    Optional<ValueInForce> on(String id, LocalDate day) {
        return given.getOrDefault(id, List.of()).reversed().stream()
                .filter(one -> one.dated().validity().contains(day))
                .findFirst()
                .map(one -> new ValueInForce(one.dated().value(), one.document(), one.setBy()));
    }
}
