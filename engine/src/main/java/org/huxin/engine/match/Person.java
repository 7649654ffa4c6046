package org.huxin.engine.match;

import java.util.Comparator;
import java.util.UUID;

/** Somebody's work for one firm: whoever works for two firms is matched with each of them. */
public record Person(UUID worker, UUID employer) implements Comparable<Person> {

    private static final Comparator<Person> ORDER =
            Comparator.comparing(Person::employer).thenComparing(Person::worker);

    @Override
    public int compareTo(Person other) {
        return ORDER.compare(this, other);
    }
}
