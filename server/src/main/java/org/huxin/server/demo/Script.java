package org.huxin.server.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.demo.Scene.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes of the story's words a list of things that happen, in the order of their moments; always the same list. */
@Component
@Profile("demo")
class Script {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime WAGES = LocalTime.of(10, 0);
    private static final LocalTime TOWN = LocalTime.of(8, 31);
    private static final int PAUSE = 3;
    private static final int MINUTES_OF_WORK = 480;
    private static final LocalTime CLOSING = LocalTime.of(17, 30);
    private static final List<String> JOINT = List.of("joint_reception");
    private static final int MAJOR_YUAN = 1_200_000;

    private final Story story;
    private final LocalDate begins;
    private final List<Scene> scenes = new ArrayList<>();

    Script(StoryBook book, TownBook towns) {
        this.story = book.story();
        this.begins = towns.begins();
        for (var place : book.places()) {
            var deck = deck(place);
            for (var i = 0; i < place.clues(); i++) {
                var draw = draw(place, i);
                var plot = deck.get(i % deck.size());
                var received = moment(drawn(draw), draw);
                var clue = clue(place, place.key(i + 1), plot, received, null, draw);
                life(place, clue, requireNonNull(book.plots().get(plot), plot), draw);
            }
            told(place, book);
            book.sites()
                    .places()
                    .getOrDefault(place.jurisdiction(), List.of())
                    .forEach(site -> site(
                            place, site, requireNonNull(book.sites().lives().get(site.life()), site.life())));
            wages(place, book);
            town(place, towns);
            if (place.office() != null) {
                place.office().forEach(work -> work(place, work));
            }
        }
        scenes.removeIf(scene -> !scene.at().isBefore(story.to().atTime(DemoToday.OPENING)));
        scenes.sort(Comparator.comparing(Scene::at).thenComparing(Scene::key));
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** Every plot as often as it weighs, well mixed. */
    private List<String> deck(Story.Place place) {
        var deck = new ArrayList<String>();
        var left = new LinkedHashMap<>(place.plots());
        var draw = new Draw(story.seed() + place.jurisdiction().hashCode());
        while (!left.isEmpty()) {
            var plot = draw.weighted(left);
            deck.add(plot);
            left.merge(plot, -1, Integer::sum);
            left.values().removeIf(n -> n <= 0);
        }
        return deck;
    }

    /** Clues with a day of their own, numbered after those that are drawn. */
    private void told(Story.Place place, StoryBook book) {
        var number = place.clues();
        for (var one : Objects.requireNonNullElse(place.told(), List.<Story.Clue>of())) {
            var draw = draw(place, number);
            var clue = clue(place, place.key(++number), one.plot(), moment(one.on(), draw), one, draw);
            if (!one.on().isBefore(begins)) {
                life(place, clue, requireNonNull(book.plots().get(one.plot()), one.plot()), draw);
            }
        }
    }

    private Draw draw(Story.Place place, int clue) {
        return new Draw(story.seed() * 31 + place.jurisdiction().hashCode() * 1_000L + clue);
    }

    private LocalDate drawn(Draw draw) {
        var days = Math.toIntExact(story.to().toEpochDay() - story.from().toEpochDay());
        return story.from().plusDays(draw.between(0, days - 1));
    }

    private void life(Story.Place place, NewClue clue, List<Story.Step> steps, Draw draw) {
        var key = clue.requestId();
        var received = clue.receivedAt();
        scenes.add(new Scene(received, place, key, new Deed.Told(clue)));
        var before = received;
        for (var step : steps) {
            var at = moment(received.toLocalDate().plusDays(draw.between(step.day())), draw);
            if (!at.isAfter(before)) {
                at = before.plusMinutes(draw.between(20, 50));
            }
            scenes.add(new Scene(at, place, key, new Deed.Done(step)));
            before = at;
        }
    }

    /** Its steps one after the other, those of one day a minute apart, before clues come in. */
    private void site(Story.Place place, Site site, List<Site.Step> steps) {
        var key = site.key(place.jurisdiction());
        var begin = site.from().atTime(EARLIEST);
        scenes.add(new Scene(begin, place, key, new Deed.Entered(site)));
        for (var i = 0; i < steps.size(); i++) {
            var at = begin.plusDays(steps.get(i).day()).plusMinutes(i + 1L);
            scenes.add(new Scene(at, place, key, new Deed.OnSite(site, steps.get(i))));
        }
    }

    /** After what is done to the site that day, a minute apart. */
    private void wages(Story.Place place, StoryBook book) {
        var crewed = book.wages().sites().get(place.jurisdiction());
        if (crewed == null) {
            return;
        }
        var site = book.sites().places().getOrDefault(place.jurisdiction(), List.of()).stream()
                .filter(one -> one.name().equals(crewed.site()))
                .findFirst()
                .orElseThrow();
        var key = "demo-" + place.jurisdiction() + "-wages";
        var minutes = 0;
        for (var plot : crewed.plots()) {
            for (var step : requireNonNull(book.wages().plots().get(plot), plot)) {
                for (var part : step.of()) {
                    var at = on(site, step).atTime(WAGES).plusMinutes(minutes++);
                    scenes.add(new Scene(at, place, key, new Deed.OfWages(site, crewed, step, part)));
                }
            }
        }
    }

    /** What happens in a town on a day is done before other work, one after the other. */
    private void town(Story.Place place, TownBook towns) {
        var day = LocalDate.MIN;
        var at = LocalDateTime.MIN;
        var number = 0;
        for (var act : towns.played(place.jurisdiction())) {
            at = act.on().equals(day) ? at.plusSeconds(PAUSE) : act.on().atTime(TOWN);
            day = act.on();
            var key = "town-%s-%05d".formatted(place.jurisdiction(), ++number);
            scenes.add(new Scene(at, place, key, new Deed.OfTown(act)));
        }
    }

    private LocalDate on(Site site, Wages.Step step) {
        if (step.month() == null) {
            return site.from().plusDays(step.day());
        }
        var month = YearMonth.from(story.to()).plusMonths(step.month());
        return (step.month() < 0 ? month.plusMonths(1) : month).atDay(step.day());
    }

    /** At the end of the day, when the office looks back on it. */
    private void work(Story.Place place, Story.Work work) {
        begins.datesUntil(story.to()).filter(day -> work.fallsOn(day, begins)).forEach(day -> {
            var key = "%s-%s-%s".formatted(place.jurisdiction(), work.act(), day);
            scenes.add(new Scene(day.atTime(CLOSING), place, key, new Deed.OfOffice(work)));
        });
    }

    private static LocalDateTime moment(LocalDate day, Draw draw) {
        return day.atTime(EARLIEST).plusMinutes(draw.between(0, MINUTES_OF_WORK));
    }

    private NewClue clue(
            Story.Place place, String key, String plot, LocalDateTime at, Story.@Nullable Clue told, Draw draw) {
        var channel = draw.weighted(place.channels());
        var field = told == null
                ? draw.weighted(story.built().contains(plot) ? sites(place) : place.fields())
                : told.field();
        var projects = story.projects().get(field);
        var kind = projects == null ? "other" : "construction";
        var project = projects == null ? null : draw.oneOf(projects);
        var employer =
                told == null ? draw.oneOf(requireNonNull(story.employers().get(kind), kind)) : told.employer();
        var big = story.big().contains(plot);
        var persons = big ? draw.between(32, 68) : draw.between(1, projects == null ? 9 : 26);
        var yuan = big ? MAJOR_YUAN + draw.between(0, 900) * 1_000 : persons * draw.between(40, 260) * 100;
        var anonymous = channel.equals("inspection") || channel.equals("grid") || draw.oneIn(7);
        var narrative = fill(
                draw.oneOf(requireNonNull(story.narratives().get(kind), kind)),
                Map.of(
                        "employer",
                        employer,
                        "project",
                        project == null ? "" : project,
                        "persons",
                        String.valueOf(persons),
                        "yuan",
                        String.valueOf(yuan)));
        return new NewClue(
                channel,
                at,
                channel.equals("platform") ? "PT" + key.substring(key.length() - 3) + at.getDayOfYear() : null,
                null,
                draw.oneOf(place.regions()),
                field,
                draw.oneOf(place.natures()),
                projects != null,
                project,
                null,
                null,
                null,
                employer,
                null,
                project == null ? null : project + "工地",
                yuan * 100L,
                persons,
                narrative,
                anonymous,
                anonymous ? null : draw.reporter(),
                false,
                null,
                channel.equals("superior") ? "oversee" : null,
                JOINT.contains(channel) ? place.members() : List.of(),
                null,
                null,
                List.of(),
                key);
    }

    private Map<String, Integer> sites(Story.Place place) {
        var sites = new LinkedHashMap<>(place.fields());
        sites.keySet().retainAll(story.projects().keySet());
        return sites;
    }

    private static String fill(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
