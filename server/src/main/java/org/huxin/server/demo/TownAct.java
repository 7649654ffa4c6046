package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that somebody does in a town, as its file tells it.
 *
 * @param about the project or employer, by its number in the town
 * @param with what is said of it
 */
record TownAct(LocalDate on, String act, String about, Map<String, String> with) {

    /** @param line all of it, by name */
    static TownAct of(Map<String, String> line) {
        return new TownAct(
                LocalDate.parse(Objects.requireNonNull(line.get("on"))),
                Objects.requireNonNull(line.get("act")),
                Objects.requireNonNull(line.get("about")),
                line);
    }

    String say(String name) {
        return Objects.requireNonNull(with.get(name), () -> act + " " + about + " " + name);
    }

    String day() {
        return on.toString();
    }

    /** Which firm's month on which site. */
    String month() {
        return about + say("employer") + say("month");
    }

    long fen() {
        return Long.parseLong(say("fen"));
    }

    /** Rows of a list. */
    List<String[]> rows() {
        return say("text").lines().map(line -> line.split(",")).toList();
    }
}
