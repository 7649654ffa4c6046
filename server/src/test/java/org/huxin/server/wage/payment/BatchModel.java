package org.huxin.server.wage.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An account, some wages and what becomes of them at the bank, in the plainest words. */
final class BatchModel {

    /** Somebody who is due a wage, with the card that is his now. */
    static final class Due {
        final UUID worker;
        final String name;
        final long fen;
        String card;
        final List<Try> tries = new ArrayList<>();

        Due(UUID worker, String name, long fen, String card) {
            this.worker = worker;
            this.name = name;
            this.fen = fen;
            this.card = card;
        }

        long paid() {
            return tries.stream().filter(one -> one.state.equals("paid")).count() * fen;
        }

        private boolean free() {
            return tries.stream().noneMatch(Try::holds);
        }
    }

    /** One attempt to pay it. */
    static final class Try {
        final Due due;
        final String card;
        String state = "waiting";
        boolean left;
        boolean cameBack;

        Try(Due due) {
            this.due = due;
            this.card = due.card;
        }

        private boolean holds() {
            return state.equals("waiting") || state.equals("paid");
        }

        /** Another attempt has arrived after all. */
        boolean settled() {
            return due.tries.stream().anyMatch(one -> one != this && one.state.equals("paid"));
        }
    }

    /** Attempts that go together. */
    static final class Batch {
        final String id;
        final List<Try> lines;
        final Set<String> taken = new HashSet<>();
        String state = "prepared";
        long version = 1;

        Batch(String id, List<Try> lines) {
            this.id = id;
            this.lines = lines;
        }

        long total() {
            return lines.stream().mapToLong(one -> one.due.fen).sum();
        }

        boolean sent() {
            return state.equals("sent") || state.equals("answered");
        }
    }

    final List<Due> dues;
    final List<Batch> batches = new ArrayList<>();
    private long income;

    BatchModel(List<Due> dues) {
        this.dues = dues;
    }

    void comesIn(long fen) {
        income += fen;
    }

    /** What is on the account: what came in, less what the bank has let go, and what it took back. */
    long balance() {
        return income
                + all().stream()
                        .mapToLong(one -> (one.cameBack ? one.due.fen : 0) - (one.left ? one.due.fen : 0))
                        .sum();
    }

    long onTheWay() {
        return batches.stream()
                .filter(Batch::sent)
                .flatMap(one -> one.lines.stream())
                .filter(one -> one.state.equals("waiting"))
                .mapToLong(one -> one.due.fen)
                .sum();
    }

    private List<Try> all() {
        return batches.stream().flatMap(one -> one.lines.stream()).toList();
    }

    List<Due> payable() {
        return dues.stream().filter(Due::free).toList();
    }

    void prepared(String id) {
        var lines = payable().stream().map(Try::new).toList();
        lines.forEach(one -> one.due.tries.add(one));
        batches.add(new Batch(id, lines));
    }

    /** Whether it goes: once only, out of what is there, to the cards that are theirs now, for what is not paid yet. */
    boolean sends(Batch batch) {
        var goes = batch.state.equals("prepared")
                && balance() - onTheWay() >= batch.total()
                && batch.lines.stream().allMatch(one -> Objects.equals(one.card, one.due.card))
                && batch.lines.stream().noneMatch(Try::settled);
        if (goes) {
            batch.state = "sent";
            batch.version++;
        }
        return goes;
    }

    boolean withdraws(Batch batch) {
        if (!batch.state.equals("prepared")) {
            return false;
        }
        batch.state = "withdrawn";
        batch.version++;
        batch.lines.forEach(one -> one.state = "withdrawn");
        return true;
    }

    /** What a sheet of the bank does. @return what is answered: taken, again or refused */
    String answers(Batch batch, String content, List<String> results) {
        if (batch.taken.contains(content)) {
            return "again";
        }
        if (!batch.sent()) {
            return "refused";
        }
        for (var i = 0; i < results.size(); i++) {
            becomes(batch.lines.get(i), results.get(i));
        }
        batch.taken.add(content);
        if (batch.state.equals("sent") && batch.lines.stream().noneMatch(one -> one.state.equals("waiting"))) {
            batch.state = "answered";
            batch.version++;
        }
        return "taken";
    }

    private static void becomes(Try one, String result) {
        switch (result) {
            case "成功" -> paid(one);
            case "失败" -> failed(one);
            case "退回" -> {
                one.left = true;
                one.cameBack = true;
                one.state = "returned";
            }
            default -> {
                // still on its way
            }
        }
    }

    /** What had been taken for paid has come back. */
    private static void failed(Try one) {
        switch (one.state) {
            case "waiting" -> one.state = "failed";
            case "paid" -> {
                one.cameBack = true;
                one.state = "returned";
            }
            default -> {
                // known
            }
        }
    }

    /** Also a wage that another attempt has paid: then it was paid twice. */
    private static void paid(Try one) {
        if (!one.state.equals("returned")) {
            one.left = true;
            one.state = "paid";
        }
    }
}
