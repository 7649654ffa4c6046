package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.bank.BankFile;
import org.huxin.server.wage.bank.BankFile.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a file of a bank against what was sent: which entry is which wage, and whether the file fits at all. */
@Component
class JudgeFile {

    private final AccountEntries accounts;
    private final Attempts attempts;
    private final Batches batches;
    private final PersonalFields personal;
    private final Today today;

    JudgeFile(AccountEntries accounts, Attempts attempts, Batches batches, PersonalFields personal, Today today) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.batches = batches;
        this.personal = personal;
        this.today = today;
    }

    Judgement of(UUID project, AccountEntries.Account account, BankFile file) {
        var strays = Strays.of(file.entries());
        var judge = new Judge(
                new Judge.Days(today.date(), account.openedOn()),
                project,
                Set.copyOf(accounts.known(project, strays.references())),
                cards());
        var message = file.message();
        if (file.account() != null || message == null) {
            movements(judge, account, file, strays);
        } else {
            batches.byMessage(project, message)
                    .ifPresentOrElse(
                            batch -> answers(judge, batch, file), () -> judge.mistake(0, "这个项目没有回单所答复的批次，请核对是不是导错了项目"));
        }
        return judge.done();
    }

    private Judge.Cards cards() {
        return new Judge.Cards() {
            @Override
            public String keyed(String number) {
                return personal.index(PersonalKind.BANK_CARD, number);
            }

            @Override
            public String masked(String number) {
                return PersonalKind.BANK_CARD.mask(number);
            }
        };
    }

    private void movements(Judge judge, AccountEntries.Account account, BankFile file, Strays strays) {
        if (!account.number().equals(file.account())) {
            judge.mistake(0, "文件里的账号不是这个项目的专用账户");
            return;
        }
        var references = file.entries().stream()
                .map(Entry::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var lines = attempts.ofAccount(account.number(), references).stream()
                .collect(toMap(Attempt::reference, line -> line));
        for (var entry : file.entries()) {
            var line = entry.reference() == null ? null : lines.get(entry.reference());
            if (line == null || !line.sent()) {
                judge.stray(entry, strays.reference(entry));
            } else {
                judge.wage(entry, line);
            }
        }
    }

    private void answers(Judge judge, PayBatchRecord batch, BankFile file) {
        if (batch.getSentAt() == null) {
            judge.mistake(0, "这一批还没有发送，不会有回单");
            return;
        }
        claims(judge, batch, file.claims());
        var lines = attempts.ofBatch(batch.getId());
        var finder = new Finder(lines);
        var answered = new HashSet<UUID>();
        for (var entry : file.entries()) {
            if (entry.reference() == null && entry.card() == null && entry.line() == 0) {
                lines.forEach(line -> judge.wage(entry, line));
                return;
            }
            var line = finder.find(entry, answered);
            if (line == null) {
                judge.mistake(entry.line(), "第%d行不在这一批里".formatted(entry.line()));
            } else if (!answered.add(line.id())) {
                judge.mistake(entry.line(), "%s在回单里不止一行".formatted(line.name()));
            } else {
                judge.wage(entry, line);
            }
        }
        if (file.kind() == BankFile.Kind.SHEET && answered.size() < lines.size()) {
            judge.mistake(0, "这一批有%d笔，回单里只有%d笔".formatted(lines.size(), answered.size()));
        }
    }

    private static void claims(Judge judge, PayBatchRecord batch, BankFile.@Nullable Claims claims) {
        if (claims == null) {
            return;
        }
        if (claims.lines() != null && !claims.lines().equals(batch.getLines())) {
            judge.mistake(0, "报文所说的笔数与批次的%d笔不符".formatted(batch.getLines()));
        }
        if (claims.fen() != null && !claims.fen().equals(batch.getTotalFen())) {
            judge.mistake(0, "报文所说的总金额与批次的不符");
        }
    }

    /** Finds lines by their reference, or else by card and amount. */
    private final class Finder {
        private final Map<String, Attempt> byReference;
        private final Map<String, List<Attempt>> byCard;

        Finder(List<Attempt> lines) {
            byReference = lines.stream().collect(toMap(Attempt::reference, line -> line));
            byCard = lines.stream().collect(groupingBy(Attempt::cardKeyed));
        }

        @Nullable
        Attempt find(Entry entry, Set<UUID> taken) {
            if (entry.reference() != null) {
                return byReference.get(entry.reference());
            }
            if (entry.card() == null) {
                return null;
            }
            var fitting = byCard.getOrDefault(personal.index(PersonalKind.BANK_CARD, entry.card()), List.of()).stream()
                    .filter(line -> entry.fen() == null || entry.fen() == line.fen())
                    .toList();
            return fitting.stream()
                    .filter(line -> !taken.contains(line.id()))
                    .findFirst()
                    .orElse(fitting.isEmpty() ? null : fitting.getFirst());
        }
    }
}
