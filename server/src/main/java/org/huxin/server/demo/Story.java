package org.huxin.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 演示故事 as its files tell it. Everything in it is invented.
 *
 * @param from first business day
 * @param to the day on which the demonstration begins; the story ends that morning
 * @param seed the same seed makes the same story
 * @param employers names by {@code construction} and {@code other}
 * @param projects names by field; a field without any is no construction
 * @param big plots about many people and much money
 * @param built plots about a building site
 * @param narratives what people report, by {@code construction} and {@code other}
 * @param texts what officers write, by act
 * @param reasons by act or word
 * @param found by title of a warning; nobody has looked at others yet
 * @param bodies what each act is given unless the plot says otherwise, as over HTTP; words with {@code $} are filled in
 */
record Story(
        LocalDate from,
        LocalDate to,
        long seed,
        Map<String, List<String>> employers,
        Map<String, List<String>> projects,
        List<String> big,
        List<String> built,
        Map<String, List<String>> narratives,
        Map<String, List<String>> texts,
        Map<String, String> reasons,
        Map<String, Found> found,
        Map<String, Map<String, @Nullable Object>> bodies) {

    /**
     * Where a part of the story plays. Channels, fields and plots are given with their weights,
     * natures and regions as often as they weigh.
     *
     * @param clues how many
     * @param desks unit that registers clues of a channel; the coordinating one where none is named
     * @param members units of joint groups and task forces
     * @param office what its offices do besides
     * @param told clues besides those that are drawn
     */
    record Place(
            String jurisdiction,
            int clues,
            Map<String, String> desks,
            Map<String, Integer> channels,
            Map<String, Integer> fields,
            List<String> natures,
            List<String> regions,
            List<String> members,
            Map<String, Integer> plots,
            @Nullable List<Work> office,
            @Nullable List<Clue> told) {

        /** Of one of its clues, counted from 1. */
        String key(int number) {
            return "demo-%s-%03d".formatted(jurisdiction, number);
        }
    }

    /**
     * One thing done in a plot.
     *
     * @param day days after the receipt: one number, or the first and the last of a range
     * @param by coordinator, which is a petition office for what came to it, or office, which never is; handler, helper,
     *     territory, industry, petition
     * @param act as in the address of the command, after {@code case/} for one on the case; {@code receipt} signs for reports
     */
    record Step(
            List<Integer> day,
            String by,
            String act,
            @Nullable Map<String, @Nullable Object> with) {}

    /** A clue of which the day, the plot and the employer are told; the rest of it is drawn. */
    record Clue(LocalDate on, String plot, String field, String employer) {}

    /**
     * Something that offices do about no single clue.
     *
     * @param first on the first day that is told
     * @param on on these days
     * @param every and on these days of every week
     * @param by units; the coordinating one where none is named
     */
    record Work(
            String act,
            @Nullable Boolean first,
            @Nullable List<LocalDate> on,
            @Nullable List<DayOfWeek> every,
            @Nullable List<String> by,
            @Nullable Map<String, String> with) {

        /** @param begins first day that is told */
        boolean fallsOn(LocalDate day, LocalDate begins) {
            return Boolean.TRUE.equals(first) && day.equals(begins)
                    || on != null && on.contains(day)
                    || every != null && every.contains(day.getDayOfWeek());
        }
    }

    /** What officers find when they look at a warning, and what they write. */
    record Found(String finding, String note) {}
}
