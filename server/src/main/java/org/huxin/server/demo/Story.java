package org.huxin.server.demo;

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
 * @param narratives what people report, by {@code construction} and {@code other}
 * @param texts what officers write, by act
 * @param reasons by act or word
 * @param bodies what each act is given unless the plot says otherwise, as over HTTP; words with {@code $} are filled in
 */
record Story(
        LocalDate from,
        LocalDate to,
        long seed,
        Map<String, List<String>> employers,
        Map<String, List<String>> projects,
        Map<String, List<String>> narratives,
        Map<String, List<String>> texts,
        Map<String, String> reasons,
        Map<String, Map<String, @Nullable Object>> bodies) {

    /**
     * Where a part of the story plays. Channels, fields and plots are given with their weights,
     * natures and regions as often as they weigh.
     *
     * @param clues how many
     * @param desks unit that registers clues of a channel; the coordinating one where none is named
     * @param members units of joint groups and task forces
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
            Map<String, Integer> plots) {

        /** Of one of its clues, counted from 1. */
        String key(int number) {
            return "demo-%s-%03d".formatted(jurisdiction, number);
        }
    }

    /**
     * One thing done in a plot.
     *
     * @param day days after the receipt: one number, or the first and the last of a range
     * @param by coordinator, handler, helper, territory or industry
     * @param act as in the address of the command
     */
    record Step(
            List<Integer> day,
            String by,
            String act,
            @Nullable Map<String, @Nullable Object> with) {}
}
