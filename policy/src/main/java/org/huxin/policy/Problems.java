package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake, so that the writer of a pack sees them all at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String message) {
        var problem = new Problem(file, line, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
