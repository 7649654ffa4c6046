package org.huxin.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what happens in the towns from {@code town/}, one file for each place. */
@Component
@Profile("demo")
class TownBook {

    private static final TypeReference<Map<String, String>> LINE = new TypeReference<>() {};

    private final Towns towns;
    private final LocalDate begins;
    private final Map<String, List<TownAct>> acts = new TreeMap<>();

    TownBook(StoryBook book, ClockRow clock) throws IOException {
        this.towns = book.towns();
        var most = clock.town();
        this.begins = most > 0 ? towns.from() : book.story().from();
        if (most > 0) {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:town/*.jsonl")) {
                var place = Objects.requireNonNull(file.getFilename()).replace(".jsonl", "");
                acts.put(place, some(read(file), most));
            }
        }
    }

    /** First day that is told. */
    LocalDate begins() {
        return begins;
    }

    Towns.Place place(String jurisdiction) {
        return Objects.requireNonNull(towns.places().get(jurisdiction), jurisdiction);
    }

    List<Site.Step> life(String jurisdiction) {
        return Objects.requireNonNull(towns.lives().get(place(jurisdiction).life()));
    }

    private List<TownAct> acts(String jurisdiction) {
        return acts.getOrDefault(jurisdiction, List.of());
    }

    /** All that is done in a place, in the order in which it is done. */
    List<TownAct> played(String jurisdiction) {
        var all = acts(jurisdiction);
        if (all.isEmpty()) {
            return all;
        }
        return Stream.concat(
                        afterSheets(all).stream()
                                .flatMap(one -> played(one, life(jurisdiction).size())),
                        looks(jurisdiction).flatMap(look -> Stream.of(look.act(), look.rate())))
                .sorted(Comparator.comparing(TownAct::on))
                .toList();
    }

    /** At projects that are played. */
    private Stream<Towns.Look> looks(String jurisdiction) {
        var projects = acts(jurisdiction).stream().map(TownAct::about).collect(Collectors.toSet());
        return Objects.requireNonNullElse(place(jurisdiction).looks(), List.<Towns.Look>of()).stream()
                .filter(look -> projects.contains(look.about()));
    }

    /** Names of projects at whose warnings somebody is going to look later. */
    Set<String> toBeLookedAt(String jurisdiction, LocalDate today) {
        return looks(jurisdiction)
                .filter(look -> look.on().isAfter(today))
                .map(look -> project(jurisdiction, look.about()).say("name"))
                .collect(Collectors.toSet());
    }

    /** The program pays sheets: where a town paid first and wrote its sheet later, payment waits for it. */
    private static List<TownAct> afterSheets(List<TownAct> all) {
        var handed = all.stream()
                .filter(one -> one.act().equals("answers"))
                .collect(Collectors.toMap(TownAct::month, TownAct::on, (first, again) -> first));
        var inTime = new ArrayList<TownAct>();
        var waiting = new ArrayList<TownAct>();
        for (var one : all) {
            var on = ofBank(one) ? handed.getOrDefault(one.month(), one.on()) : one.on();
            if (on.isAfter(one.on())) {
                waiting.add(new TownAct(on, one.act(), one.about(), one.with()));
            } else {
                inTime.add(one);
            }
        }
        inTime.addAll(waiting);
        inTime.sort(Comparator.comparing(TownAct::on));
        return inTime;
    }

    private static boolean ofBank(TownAct one) {
        return one.act().equals("order") || one.act().equals("bank");
    }

    /** What brings a project to where works begin; gates tell in the morning after. */
    private static Stream<TownAct> played(TownAct one, int steps) {
        return switch (one.act()) {
            case "project" -> {
                var firms = one.rows().size();
                yield Stream.of(
                                Stream.of(one),
                                numbered(one, "subcontract", firms),
                                numbered(one, "step", steps),
                                numbered(one, "sign-on", 1),
                                numbered(one, "pay-day", 1),
                                numbered(one, "entrust", firms))
                        .flatMap(Function.identity());
            }
            case "wages" ->
                Stream.concat(
                        Stream.of(one),
                        Arrays.stream(one.say("gangs").split(","))
                                .map(gang -> new TownAct(one.on(), "sheet", one.about(), with(one, gang))));
            case "punches" -> Stream.of(new TownAct(one.on().plusDays(1), one.act(), one.about(), one.with()));
            default -> Stream.of(one);
        };
    }

    private static Map<String, String> with(TownAct wages, String gang) {
        return Map.of("employer", wages.say("employer"), "month", wages.say("month"), "gang", gang);
    }

    private static Stream<TownAct> numbered(TownAct of, String act, int count) {
        return IntStream.range(0, count).mapToObj(i -> new TownAct(of.on(), act, of.about(), Map.of("number", "" + i)));
    }

    boolean plays(String jurisdiction, String number) {
        return told(jurisdiction, number).isPresent();
    }

    /** What is said of a project when it is entered. */
    TownAct project(String jurisdiction, String number) {
        return told(jurisdiction, number).orElseThrow();
    }

    private Optional<TownAct> told(String jurisdiction, String number) {
        return acts(jurisdiction).stream()
                .filter(one -> one.act().equals("project") && one.about().equals(number))
                .findFirst();
    }

    /** All that is about the first projects, and about employers. */
    private static List<TownAct> some(List<TownAct> all, int most) {
        var projects = all.stream()
                .filter(one -> one.act().equals("project"))
                .map(TownAct::about)
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, TreeMap::new));
        var out = projects.keySet().stream().skip(most).collect(Collectors.toSet());
        return all.stream().filter(one -> !out.contains(one.about())).toList();
    }

    private static List<TownAct> read(Resource file) {
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> TownAct.of(JsonMapper.shared().readValue(line, LINE)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
