package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 演示工地: an invented project and what becomes of it.
 *
 * @param by unit that keeps it
 * @param from day on which it is entered
 * @param wan contract sum in ten thousand yuan
 * @param with further particulars, as over HTTP
 * @param life name of what happens to it
 */
record Site(
        String name,
        @Nullable String region,
        String field,
        String owner,
        String contractor,
        String by,
        LocalDate from,
        int wan,
        @Nullable Map<String, Object> with,
        String life) {

    /**
     * One thing that happens to it.
     *
     * @param day days after it was entered
     * @param by {@code keeper}, {@code coordinator} or a unit
     * @param post address of the command with {@code {id}} for what it is about
     * @param about where that stands on the project's page, as a JSON pointer; the project itself where it is absent
     * @param with body as over HTTP without the version; words with {@code $} are filled in
     */
    record Step(
            int day,
            String by,
            String post,
            @Nullable String about,
            @Nullable Map<String, Object> with) {

        /** The same with some words filled in. */
        Step filled(Map<String, String> words) {
            if (with == null) {
                return this;
            }
            var told = new HashMap<>(with);
            told.replaceAll((name, value) -> value instanceof String word ? words.getOrDefault(word, word) : value);
            return new Step(day, by, post, about, told);
        }
    }

    /** All of them, by place, and the lives by name. */
    record Sites(Map<String, List<Site>> places, Map<String, List<Step>> lives) {}

    /** Request id under which it is entered. */
    String key(String jurisdiction) {
        return "demo-" + jurisdiction + "-" + name;
    }
}
