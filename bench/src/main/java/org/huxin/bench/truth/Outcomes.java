package org.huxin.bench.truth;

import java.util.Map;
import java.util.TreeMap;
import org.huxin.bench.OfficerSession.Answer;

/** What became of everything that was tried at the server's doors: nothing is dropped in silence. */
final class Outcomes {

    /** The start of what a door said, enough to know it by. */
    private static final int SHOWN = 160;

    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<String, Integer> withoutDoor = new TreeMap<>();

    synchronized void done(String what) {
        done.merge(what, 1, Integer::sum);
    }

    synchronized void refused(String what, Answer answer) {
        refused(what + " " + answer.code(), answer.text());
    }

    synchronized void refused(String what, String why) {
        refused.merge(what, 1, Integer::sum);
        examples.putIfAbsent(what, why.length() > SHOWN ? why.substring(0, SHOWN) : why);
    }

    synchronized void withoutDoor(String deed) {
        withoutDoor.merge(deed, 1, Integer::sum);
    }

    synchronized Map<String, Integer> done() {
        return new TreeMap<>(done);
    }

    /** By what was tried and the code of the answer. */
    synchronized Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    synchronized String example(String refused) {
        return examples.getOrDefault(refused, "");
    }

    /** By the deed for which the server has no door yet. */
    synchronized Map<String, Integer> withoutDoor() {
        return new TreeMap<>(withoutDoor);
    }
}
