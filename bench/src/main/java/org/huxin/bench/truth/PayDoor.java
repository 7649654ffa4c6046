package org.huxin.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/**
 * 代发: batches of approved sheets go to the bank, and what the bank says comes back as its own spreadsheet. The server pays
 * a line of a sheet whole or not at all; where somebody gets a part in the city, whole lines are paid as far as the money of the
 * parts goes, and the bank says of the others that it has not done them.
 */
final class PayDoor {

    private final Site site;
    private final SheetDoor sheets;
    private final People people;
    private final Map<String, List<BankSays>> batches = new HashMap<>();
    private final Set<BankSays> unanswered = new HashSet<>();
    /** What was paid before there was a sheet, and is told when there is one. */
    private final Map<Site.Month, List<Deed>> early = new HashMap<>();

    private final Map<String, Site.Month> earlyBatches = new HashMap<>();
    /** Batches that were paid and that the server would not let go. */
    private final Set<String> past = new HashSet<>();

    PayDoor(Site site, SheetDoor sheets, People people) {
        this.site = site;
        this.sheets = sheets;
        this.people = people;
    }

    /** The server pays approved sheets only: what is paid before waits here for its sheet. */
    void ordered(Deed.PaymentOrdered deed) {
        var month = new Site.Month(deed.employer(), deed.month());
        if (sheets.payable(month).isEmpty()) {
            site.contractor.withoutDoor("先发工资、后交表：审核以后再报银行回单");
            earlyBatches.put(deed.batch(), month);
            early.computeIfAbsent(month, missing -> new ArrayList<>()).add(deed);
            return;
        }
        var sent = prepared(month);
        if (sent.isEmpty()) {
            site.contractor.withoutDoor("余额不够整批，只发一部分：服务不发送，只登记专户支出");
            past.add(deed.batch());
        }
        batches.put(deed.batch(), sent);
        unanswered.addAll(sent);
    }

    /** A month's sheets are approved: what was paid of them before is told, with the days on which the bank did it. */
    void approved(Site.Month month) {
        var deeds = early.getOrDefault(month, List.of());
        if (deeds.isEmpty() || sheets.payable(month).isEmpty()) {
            return;
        }
        early.remove(month);
        var sent = prepared(month);
        if (sent.isEmpty()) {
            site.contractor.refused("补报先发的工资", "审核以后仍组不成批次");
        }
        deeds.forEach(deed -> {
            if (deed instanceof Deed.PaymentOrdered one) {
                earlyBatches.remove(one.batch());
                batches.put(one.batch(), sent);
            } else if (deed instanceof Deed.BankAnswered one) {
                answered(one);
            }
        });
    }

    /** Whether wages of a batch left the account and the server has no batch that says so. */
    boolean isPast(String batch) {
        return past.contains(batch);
    }

    private List<BankSays> prepared(Site.Month month) {
        var sent = new ArrayList<BankSays>();
        for (var sheet : sheets.payable(month)) {
            var answer = site.contractor.tried(site.wages("batches"), Map.of("sheet", sheet.id()));
            if (answer.done()) {
                site.contractor.done("组成代发批次");
                sent(answer.body().path("id").asString()).ifPresent(sent::add);
            } else if (!answer.body().path("code").asString().equals("payment.nothing")) {
                site.contractor.refused("组成代发批次", answer);
            }
        }
        return sent;
    }

    /** @return empty if the batch may not go, and is taken back */
    private Optional<BankSays> sent(String batch) {
        var path = site.wages("batches/" + batch);
        if (site.contractor.post("发送代发批次", path + "/send", Map.of("version", 1)).isEmpty()) {
            site.contractor.post("撤回代发批次", path + "/withdraw", Map.of("version", 1));
            return Optional.empty();
        }
        return Optional.of(new BankSays(batch, Instruction.read(site.contractor.text(path + "/file"))));
    }

    void answered(Deed.BankAnswered deed) {
        var month = earlyBatches.get(deed.batch());
        if (month != null) {
            early.computeIfAbsent(month, missing -> new ArrayList<>()).add(deed);
            return;
        }
        var day = deed.at().toLocalDate();
        var sent = batches.getOrDefault(deed.batch(), List.of());
        switch (deed.outcome()) {
            case PAID -> BankSays.pay(deed.orders(), sent, this::card, day);
            case FAILED -> sent.forEach(one -> one.say(deed.orders(), this::card, "失败", "户名与账号不符", day));
            case RETURNED -> sent.forEach(one -> one.say(deed.orders(), this::card, "退回", "账户已销户", day));
        }
        unanswered.addAll(sent);
    }

    private String card(int person) {
        return people.of(person).card();
    }

    /** What the bank has to say at the end of a day. */
    void dayEnds() {
        unanswered.forEach(says -> site.contractor
                .file("导入银行回单", site.wages("bank-answers?batch=" + says.batch()), "银行回单.csv", says.text())
                .ifPresent(taken -> taken.path("mistakes")
                        .forEach(mistake -> site.contractor.refused("银行回单的一行", mistake.toString()))));
        unanswered.clear();
    }
}
