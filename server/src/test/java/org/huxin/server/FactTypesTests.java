package org.huxin.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.policy.FactVocabulary;
import org.huxin.policy.PackLibrary;
import org.huxin.server.kernel.FactType;
import org.huxin.server.kernel.Money;
import org.junit.jupiter.api.Test;

/** The words that packs use for what happens, held against the records that tell it. */
class FactTypesTests {

    private static final Set<String> FRAME = Set.of("subject", "at", "jurisdiction");

    private final Map<String, Map<String, Class<?>>> told = new TreeMap<>();

    FactTypesTests() {
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.huxin.server")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(FactType.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> {
                            var attributes = told.computeIfAbsent(
                                    type.getAnnotation(FactType.class).value(), name -> new HashMap<>());
                            Arrays.stream(type.getRecordComponents())
                                    .filter(component -> !FRAME.contains(component.getName()))
                                    .forEach(component -> attributes.put(snakeCase(component), component.getType()));
                        });
    }

    @Test
    void theVocabularyNamesExactlyWhatTheRecordsTell() {
        var vocabulary = new TreeMap<String, Set<String>>();
        FactVocabulary.v1().attributes().forEach((type, names) -> vocabulary.put(type, new TreeSet<>(names)));
        var records = told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> (Set<String>) new TreeSet<>(entry.getValue().keySet()),
                        (one, other) -> one,
                        TreeMap::new));

        assertThat(records).isEqualTo(vocabulary);
    }

    @Test
    void everyTypeThatAPackWaitsForIsTold() {
        assertThat(patterns().map(FactPattern::type).collect(Collectors.toSet()))
                .isSubsetOf(told.keySet());
    }

    @Test
    void everyValueThatAPackAsksForIsOfTheTypeThatTheRecordHas() {
        var wrong = new ArrayList<String>();
        patterns()
                .filter(pattern -> told.containsKey(pattern.type()))
                .forEach(pattern -> pattern.where().forEach((name, condition) -> {
                    var type = told.get(pattern.type()).get(name);
                    if (type == null || !asksFor(condition, type)) {
                        wrong.add(pattern.type() + "." + name + " " + condition + " against " + type);
                    }
                }));

        assertThat(new HashSet<>(wrong)).isEmpty();
    }

    @Test
    void everyDayThatAPackCountsFromIsADay() {
        var wrong = new ArrayList<String>();
        duties().forEach(rule -> days(rule)
                .forEach(name -> rule.opensOn().stream()
                        .filter(pattern -> told.containsKey(pattern.type()))
                        .filter(pattern -> !isDay(told.get(pattern.type()).get(name)))
                        .forEach(pattern -> wrong.add(rule.id() + " counts from " + pattern.type() + "." + name))));

        assertThat(wrong).isEmpty();
    }

    private static boolean isDay(Class<?> type) {
        return type != null && Temporal.class.isAssignableFrom(type);
    }

    private static List<String> days(DutyRule rule) {
        var names = new ArrayList<String>();
        if (rule.due() != null && rule.due().from() != null) {
            names.add(rule.due().from());
        }
        if (rule.cycle() != null) {
            Stream.of(rule.cycle().first(), rule.cycle().last())
                    .filter(name -> name != null)
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean asksFor(Condition condition, Class<?> type) {
        return switch (condition) {
            case Condition.Present present -> true;
            case Condition.In(var values) -> values.stream().allMatch(value -> fits(value, type));
            case Condition.NotIn(var values) -> values.stream().allMatch(value -> fits(value, type));
            case Condition.HasAll(var values) -> Collection.class.isAssignableFrom(type);
            // a list is compared by how many it holds
            case Condition.Compared compared -> isNumber(type) || Collection.class.isAssignableFrom(type);
            case Condition.ComparedToParameter compared -> isNumber(type);
            case Condition.All(var tests) -> tests.stream().allMatch(test -> asksFor(test, type));
        };
    }

    private static boolean fits(Object value, Class<?> type) {
        return switch (value) {
            case Boolean flag -> type == boolean.class || type == Boolean.class;
            case BigDecimal number -> isNumber(type);
            case Number number -> isNumber(type);
            default -> type == String.class || type.isEnum() || Collection.class.isAssignableFrom(type);
        };
    }

    private static boolean isNumber(Class<?> type) {
        return Set.of(int.class, Integer.class, long.class, Long.class, Money.class)
                .contains(type);
    }

    private static Stream<DutyRule> duties() {
        return PackLibrary.builtIn().packs().stream().flatMap(pack -> pack.duties().stream());
    }

    private static Stream<FactPattern> patterns() {
        var ofDuties = duties().flatMap(rule -> Stream.of(
                        rule.opensOn(),
                        rule.metBy(),
                        rule.cancelledBy(),
                        rule.extendedBy(),
                        rule.pausedBy(),
                        rule.resumedBy(),
                        rule.cycle() == null
                                ? List.<FactPattern>of()
                                : rule.cycle().until(),
                        rule.steps().stream()
                                .flatMap(step -> step.unless().stream())
                                .toList())
                .flatMap(List::stream));
        var ofGates = PackLibrary.builtIn().packs().stream()
                .flatMap(pack -> pack.gates().stream())
                .flatMap(gate -> Stream.concat(gate.when().stream(), gate.requires().stream()));
        return Stream.concat(ofDuties, ofGates);
    }

    private static String snakeCase(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
