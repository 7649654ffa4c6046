package org.huxin.bench.crash;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the senders of wages were told, and what they have seen on the way that must not be. */
final class WageJournal {

    /** A record of a device. */
    record PunchKey(String device, long sequence) {}

    /**
     * What it says.
     *
     * @param worker name, which nobody else has
     * @param direction 1 in, 2 out
     */
    record PunchTold(String worker, LocalDateTime moment, int direction) {}

    /** A firm's month of a project. */
    record Month(String project, String month) {}

    /**
     * What the last file of a month says of each worker.
     *
     * @param figure hundredths of days, or fen
     */
    record FileTold(int lines, long figure) {}

    /**
     * An instruction as the bank has it.
     *
     * @param references one for each payment
     */
    record Instructed(String message, List<String> references, long fen, String text) {}

    private final Map<Part, AtomicInteger> inFlight = new EnumMap<>(Part.class);
    private final Map<Part, AtomicInteger> done = new EnumMap<>(Part.class);
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Map<PunchKey, PunchTold> punches = new ConcurrentHashMap<>();
    private final Map<Month, FileTold> attendance = new ConcurrentHashMap<>();
    private final Map<Month, FileTold> sheets = new ConcurrentHashMap<>();
    private final Map<String, Instructed> instructions = new ConcurrentHashMap<>();
    private final Map<String, String> projects = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    WageJournal() {
        for (var part : Part.values()) {
            inFlight.put(part, new AtomicInteger());
            done.put(part, new AtomicInteger());
        }
    }

    private static AtomicInteger of(Map<Part, AtomicInteger> counts, Part part) {
        return counts.getOrDefault(part, new AtomicInteger());
    }

    void sent(Part part) {
        of(inFlight, part).incrementAndGet();
    }

    void answered(Part part) {
        of(inFlight, part).decrementAndGet();
    }

    void lost() {
        lost.incrementAndGet();
    }

    /** Somebody looked into the database and it was away. */
    void unseen() {
        unseen.incrementAndGet();
    }

    /** Something came to its end and was acknowledged. @param again whether it had to be sent more than once */
    void done(Part part, boolean again) {
        of(done, part).incrementAndGet();
        repeated.addAndGet(again ? 1 : 0);
    }

    void punched(PunchKey key, PunchTold told) {
        punches.put(key, told);
    }

    void attended(Month month, FileTold told) {
        attendance.put(month, told);
    }

    void sheet(Month month, FileTold told) {
        sheets.put(month, told);
    }

    /** @param batch id; told every time the file was fetched */
    void instructed(String project, String batch, Instructed told) {
        projects.put(batch, project);
        var before = instructions.putIfAbsent(batch, told);
        if (before != null && !before.equals(told)) {
            different("同一批的代发文件前后不同：" + before.message());
        }
    }

    void different(String what) {
        differences.add(what);
    }

    int inFlight(Part part) {
        return of(inFlight, part).get();
    }

    int done(Part part) {
        return of(done, part).get();
    }

    int lostAnswers() {
        return lost.get();
    }

    int unseenLooks() {
        return unseen.get();
    }

    int repeated() {
        return repeated.get();
    }

    Map<PunchKey, PunchTold> punches() {
        return punches;
    }

    Map<Month, FileTold> attendance() {
        return attendance;
    }

    Map<Month, FileTold> sheets() {
        return sheets;
    }

    /** By batch. */
    Map<String, Instructed> instructions() {
        return instructions;
    }

    /** Of which project a batch is. */
    String projectOf(String batch) {
        return projects.getOrDefault(batch, "");
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
