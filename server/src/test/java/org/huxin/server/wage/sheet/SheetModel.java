package org.huxin.server.wage.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a wage sheet should be after each act, in the plainest words; it knows nothing of the program. */
final class SheetModel {

    static final int DONE = 200;
    static final int STOPPED = 409;
    static final int LACKING = 422;
    static final int NOT_HIS = 403;

    private static final Set<String> WITH_THE_FIRM = Set.of("draft", "confirming", "returned");
    private static final Set<String> WITH_THE_WORKERS = Set.of("confirming", "returned");

    /** One worker's line. */
    static final class Line {
        long due;
        boolean confirmed;
        boolean objected;

        Line(long due) {
            this.due = due;
        }

        private boolean open() {
            return !confirmed && !objected;
        }
    }

    private final Map<UUID, Long> assessed;
    private Map<UUID, Line> lines = new LinkedHashMap<>();
    private String state = "none";

    /** @param assessed what each worker's month comes to */
    SheetModel(Map<UUID, Long> assessed) {
        this.assessed = assessed;
    }

    String state() {
        return state;
    }

    Line line(UUID worker) {
        return lines.get(worker);
    }

    boolean live() {
        return !Set.of("none", "voided").contains(state);
    }

    long due() {
        return live() ? lines.values().stream().mapToLong(one -> one.due).sum() : 0;
    }

    int unconfirmed() {
        return (int) lines.values().stream().filter(one -> !one.confirmed).count();
    }

    int objected() {
        return (int) lines.values().stream().filter(one -> one.objected).count();
    }

    int assess() {
        return live() && !WITH_THE_FIRM.contains(state) ? STOPPED : DONE;
    }

    int make() {
        if (live() && !WITH_THE_FIRM.contains(state)) {
            return STOPPED;
        }
        lines = new LinkedHashMap<>();
        assessed.forEach((worker, due) -> lines.put(worker, new Line(due)));
        state = state.equals("returned") ? "returned" : "draft";
        return DONE;
    }

    int ask() {
        return go(Set.of("draft"), "confirming");
    }

    int cancel() {
        return go(WITH_THE_FIRM, "voided");
    }

    private int go(Set<String> from, String to) {
        if (!from.contains(state)) {
            return STOPPED;
        }
        state = to;
        return DONE;
    }

    int sign() {
        if (!WITH_THE_WORKERS.contains(state)) {
            return STOPPED;
        }
        if (lines.values().stream().noneMatch(Line::open)) {
            return LACKING;
        }
        lines.values().stream().filter(Line::open).forEach(one -> one.confirmed = true);
        return DONE;
    }

    int confirm(UUID worker) {
        var line = lines.get(worker);
        if (line.confirmed) {
            return DONE;
        }
        if (!WITH_THE_WORKERS.contains(state)) {
            return STOPPED;
        }
        line.confirmed = true;
        line.objected = false;
        return DONE;
    }

    /** The same words once more are no other objection. */
    int object(UUID worker) {
        var line = lines.get(worker);
        if (line.objected) {
            return DONE;
        }
        if (!WITH_THE_WORKERS.contains(state) && !state.equals("handed")) {
            return STOPPED;
        }
        line.objected = true;
        line.confirmed = false;
        return DONE;
    }

    int answer(UUID worker) {
        var line = lines.get(worker);
        if (!WITH_THE_WORKERS.contains(state) || !line.objected) {
            return STOPPED;
        }
        line.objected = false;
        return DONE;
    }

    int amend(UUID worker, long due) {
        if (!WITH_THE_FIRM.contains(state)) {
            return STOPPED;
        }
        lines.put(worker, new Line(due));
        return DONE;
    }

    int handIn() {
        if (!WITH_THE_WORKERS.contains(state)) {
            return STOPPED;
        }
        if (unconfirmed() > 0) {
            return LACKING;
        }
        state = "handed";
        return DONE;
    }

    int approve(boolean officer) {
        if (!state.equals("handed")) {
            return STOPPED;
        }
        if (!officer) {
            return NOT_HIS;
        }
        return objected() > 0 ? STOPPED : go(Set.of("handed"), "approved");
    }

    int giveBack(boolean officer) {
        return state.equals("handed") && !officer ? NOT_HIS : go(Set.of("handed"), "returned");
    }
}
