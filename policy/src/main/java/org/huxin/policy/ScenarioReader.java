package org.huxin.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.engine.duty.Fact;
import org.jspecify.annotations.Nullable;

/** Reads the stories beside the rules. */
final class ScenarioReader {

    /** A fact told by its day alone is taken to happen in the morning, in the order told. */
    private static final int MORNING = 9;

    private ScenarioReader() {}

    static Scenario scenario(Item item, String pack, String jurisdiction) {
        var facts = new ArrayList<Fact>();
        for (var fact : item.items("facts")) {
            facts.add(fact(fact, facts.size(), jurisdiction));
        }
        return new Scenario(
                item.text("name"),
                item.texts("rows"),
                pack,
                jurisdiction,
                item.document().file(),
                item.line(),
                texts(attributes(item, "settings")),
                List.copyOf(facts),
                item.date("close_of"),
                item.items("expect").stream().map(ScenarioReader::expected).toList(),
                item.texts("expect_none"),
                item.items("route").stream().map(ScenarioReader::route).toList(),
                item.items("gate").stream().map(ScenarioReader::gate).toList(),
                item.has("warning") ? WarningStoryReader.story(item.at("warning")) : null);
    }

    private static Fact fact(Item item, int index, String jurisdiction) {
        var type = item.text("type");
        var subject = switch (type.substring(0, type.indexOf('.'))) {
            case "clue" -> "clue:1";
            case "case" -> "case:1";
            case "task" -> "task:1";
            case "project", "account" -> "project:1";
            case "push" -> "push:1";
            case "labour" -> "labour:1";
            case "fund" -> "fund:1";
            case "money" -> "project:1";
            default -> "jurisdiction:" + jurisdiction;
        };
        return new Fact(
                "f%03d".formatted(index),
                type,
                item.textOr("subject", subject),
                moment(item, index),
                attributes(item, "with"));
    }

    private static LocalDateTime moment(Item item, int index) {
        if (item.has("on")) {
            var day = Objects.requireNonNullElse(item.date("on"), LocalDate.EPOCH);
            return day.atTime(MORNING, 0).plusSeconds(index);
        }
        try {
            return LocalDateTime.parse(item.text("at"));
        } catch (DateTimeException noSuchMoment) {
            item.problem("没有“" + item.text("at") + "”这一时刻");
            return LocalDate.EPOCH.atStartOfDay();
        }
    }

    private static Map<String, Object> attributes(Item item, String name) {
        var attributes = new LinkedHashMap<String, Object>();
        if (item.has(name)) {
            item.at(name).fields().forEach((key, value) -> attributes.put(key, value.scalar()));
        }
        return attributes;
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private static Scenario.Expected expected(Item item) {
        return new Scenario.Expected(
                item.text("rule"),
                item.textOrNull("subject"),
                item.node().has("due") ? item.textOr("due", "none") : null,
                item.textOrNull("status"),
                texts(item, "escalations"),
                item.textOrNull("bearer"),
                item.has("provisional") ? item.flag("provisional") : null,
                days(item),
                texts(attributes(item, "to")));
    }

    private static @Nullable List<LocalDate> days(Item item) {
        return item.has("occurrences")
                ? item.items("occurrences").stream()
                        .map(day -> day.day(day.node().asString()))
                        .filter(Objects::nonNull)
                        .toList()
                : null;
    }

    private static @Nullable List<String> texts(Item item, String name) {
        return item.has(name) ? item.texts(name) : null;
    }

    private static Scenario.RouteExpected route(Item item) {
        return new Scenario.RouteExpected(
                attributes(item, "of"),
                item.date("on"),
                item.textOrNull("lead"),
                texts(item, "helpers"),
                texts(item, "copies"),
                item.textOrNull("rule"));
    }

    private static Scenario.GateExpected gate(Item item) {
        return new Scenario.GateExpected(
                item.text("before"), item.flag("refused"), item.textOrNull("rule"), item.date("on"));
    }
}
