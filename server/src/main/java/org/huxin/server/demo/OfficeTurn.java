package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The turn of an office to do some work.
 *
 * @param unit whose officer does it
 */
record OfficeTurn(Story.Place place, String unit, Story.Work work) {

    String act() {
        return work.act();
    }

    /** The story names who does it. */
    boolean named() {
        return work.by() != null;
    }

    String say(String name) {
        return Objects.requireNonNull(with().get(name), () -> act() + " " + name);
    }

    String say(String name, String otherwise) {
        return with().getOrDefault(name, otherwise);
    }

    LocalDate day(String name) {
        return LocalDate.parse(say(name));
    }

    private Map<String, String> with() {
        return work.with() == null ? Map.of() : work.with();
    }
}
