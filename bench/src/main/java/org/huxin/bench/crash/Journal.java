package org.huxin.bench.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients know: commands acknowledged, and commands whose answer a kill took away. Also written to a file. */
final class Journal implements AutoCloseable {

    /**
     * A clue that was registered.
     *
     * @param request the client's own id of the registration
     */
    record Registered(String request, String clue, String number) {}

    /**
     * Something done to a clue.
     *
     * @param version that the act gave the clue
     * @param fact what is told of it
     */
    record Act(String clue, long version, String fact) {}

    private final Map<String, Registered> registered = new ConcurrentHashMap<>();
    private final Set<Act> acts = ConcurrentHashMap.newKeySet();
    private final Set<Act> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final PrintWriter file;

    Journal(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        file = new PrintWriter(Files.newBufferedWriter(path), true);
    }

    void registered(Registered clue) {
        file.println("registered " + clue);
        var before = registered.put(clue.request(), clue);
        if (before != null && !before.equals(clue)) {
            different("同一个请求得到两条线索：" + before + "，" + clue);
        }
    }

    void acted(Act act) {
        file.println("acted " + act);
        if (!acts.add(act)) {
            different("同一步答复了两次：" + act);
        }
    }

    void unanswered(Act act) {
        file.println("unanswered " + act);
        unanswered.add(act);
    }

    /** An answer that a working server gives; counted so that a run in which nothing worked is seen. */
    void refused(String what) {
        refusals.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    void sent() {
        inFlight.incrementAndGet();
    }

    void answered() {
        inFlight.decrementAndGet();
    }

    void lost() {
        inFlight.decrementAndGet();
        lost.incrementAndGet();
    }

    private synchronized void different(String what) {
        differences.add(what);
    }

    int inFlight() {
        return inFlight.get();
    }

    int acknowledged() {
        return registered.size() + acts.size();
    }

    int lostAnswers() {
        return lost.get();
    }

    Map<String, Registered> registered() {
        return registered;
    }

    Set<Act> acts() {
        return acts;
    }

    Set<Act> unanswered() {
        return unanswered;
    }

    Map<String, AtomicInteger> refusals() {
        return refusals;
    }

    synchronized List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public void close() {
        file.close();
    }
}
