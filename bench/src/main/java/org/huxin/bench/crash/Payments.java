package org.huxin.bench.crash;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.crash.WageJournal.Instructed;
import org.jspecify.annotations.Nullable;

/** Has the bank pay what is left of a sheet, and takes in what the bank says, twice. */
final class Payments {

    private static final String HEAD = "序号,收款账号,户名,金额,处理结果,失败原因\n";
    private static final Pattern MESSAGE = Pattern.compile("<MsgId>([^<]+)</MsgId>");
    private static final Pattern PAYMENT = Pattern.compile(
            "<EndToEndId>([^<]+)</EndToEndId>.*?<InstdAmt Ccy=\"CNY\">([^<]+)<.*?<Cdtr>\\s*<Nm>([^<]+)</Nm>.*?"
                    + "<CdtrAcct>.*?<Id>(\\d+)</Id>",
            Pattern.DOTALL);

    private final OfficerSession officer;
    private final Persistence persistence;
    private final WageJournal journal;

    Payments(OfficerSession officer, Persistence persistence, WageJournal journal) {
        this.officer = officer;
        this.persistence = persistence;
        this.journal = journal;
    }

    /** @param failing so many of the payments, which are left for the next batch */
    void pay(WageSite site, String sheet, int failing) throws InterruptedException {
        var batch = prepared(site, sheet);
        if (batch == null) {
            return;
        }
        send(site, batch);
        var text = fetch(site.path("batches/" + batch + "/file"));
        journal.instructed(site.project(), batch, read(text));
        answer(site, batch, statement(text, failing));
        journal.instructed(site.project(), batch, read(fetch(site.path("batches/" + batch + "/file"))));
    }

    private @Nullable String prepared(WageSite site, String sheet) throws InterruptedException {
        var reply = persistence.send(Part.PAYMENTS, () -> officer.post(site.path("batches"), Map.of("sheet", sheet)));
        var answer = reply.answer();
        if (answer.done()) {
            journal.done(Part.PAYMENTS, reply.repeated());
            return answer.body().path("id").asString();
        }
        var known = persistence
                .send(Part.PAYMENTS, () -> officer.get(site.path("payments")))
                .answer()
                .body();
        for (var one : known.path("batches")) {
            var prepared = one.path("state").path("code").asString().equals("prepared");
            if (reply.repeated() && prepared && one.path("sheet").asString().equals(sheet)) {
                journal.done(Part.PAYMENTS, true);
                return one.path("id").asString();
            }
        }
        journal.different("批次没有组成：" + answer.text());
        return null;
    }

    private void send(WageSite site, String batch) throws InterruptedException {
        var reply = persistence.send(
                Part.PAYMENTS, () -> officer.post(site.path("batches/" + batch + "/send"), Map.of("version", 1)));
        var sentBefore = reply.repeated()
                && reply.answer().body().path("code").asString().equals("payment.version");
        if (!reply.answer().done() && !sentBefore) {
            journal.different("批次没有发送：" + reply.answer().text());
        }
        journal.done(Part.PAYMENTS, reply.repeated());
    }

    /** The instruction, as often as one asks. */
    String fetch(String path) throws InterruptedException {
        return persistence.send(Part.PAYMENTS, () -> officer.get(path)).answer().text();
    }

    private void answer(WageSite site, String batch, String content) throws InterruptedException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var path = site.path("bank-answers?batch=" + batch);
        var first = persistence.send(Part.PAYMENTS, () -> officer.sendFile(path, "answer.csv", bytes));
        var taken = first.answer().body();
        var id = taken.path("answer").asString("");
        if (id.isEmpty() || taken.path("again").asBoolean() && !first.repeated()) {
            journal.different("银行回单没有导入：" + first.answer().text());
        }
        journal.done(Part.PAYMENTS, first.repeated());
        var second = persistence
                .send(Part.PAYMENTS, () -> officer.sendFile(path, "answer.csv", bytes))
                .answer();
        if (!second.body().path("again").asBoolean()
                || !second.body().path("answer").asString("").equals(id)) {
            journal.different("同一份银行回单导入了两次：" + second.text());
        }
    }

    private static String statement(String instruction, int failing) {
        var text = new StringBuilder(HEAD);
        var payments = PAYMENT.matcher(instruction);
        for (var place = 1; payments.find(); place++) {
            text.append("%d,%s,%s,%s,%s\n"
                    .formatted(
                            place,
                            payments.group(4),
                            payments.group(3),
                            payments.group(2),
                            place <= failing ? "失败,账户已销户" : "成功,"));
        }
        return text.toString();
    }

    static Instructed read(String instruction) {
        var message = MESSAGE.matcher(instruction);
        var payments = PAYMENT.matcher(instruction).results().toList();
        return new Instructed(
                message.find() ? message.group(1) : "",
                payments.stream().map(one -> one.group(1)).toList(),
                payments.stream()
                        .mapToLong(one -> Long.parseLong(one.group(2).replace(".", "")))
                        .sum(),
                instruction);
    }
}
