package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayAnswerRecord;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageFiles;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.bank.BankFile;
import org.huxin.server.wage.bank.BankFiles;
import org.huxin.server.wage.payment.Judgement.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入银行回单: all of a file or nothing, and a file that came twice changes nothing. */
@Service
class TakeAnswer {

    private final WageProjects projects;
    private final AccountEntries accounts;
    private final AccountBook book;
    private final BankFiles files;
    private final Batches batches;
    private final Attempts attempts;
    private final Answers answers;
    private final JudgeFile judge;
    private final MonthLedger ledger;
    private final WageFiles originals;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    TakeAnswer(
            WageProjects projects,
            AccountEntries accounts,
            AccountBook book,
            BankFiles files,
            Batches batches,
            Attempts attempts,
            Answers answers,
            JudgeFile judge,
            MonthLedger ledger,
            WageFiles originals,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.accounts = accounts;
        this.book = book;
        this.files = files;
        this.batches = batches;
        this.attempts = attempts;
        this.answers = answers;
        this.judge = judge;
        this.ledger = ledger;
        this.originals = originals;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param name of the file, as it was sent
     * @param batch that a bank's own sheet answers; null for messages, which say so themselves
     * @param map column map of the bank; null for whichever fits
     * @throws CommandRefused {@code import.*} if the file cannot be read at all
     */
    @Transactional
    Taken handle(UUID id, String name, Path content, @Nullable UUID batch, @Nullable String map) {
        var project = projects.open(id, PayAct.TAKE_ANSWER);
        var account = accounts.open(id).orElseThrow(Funds::none);
        var answered = batch == null ? null : batches.require(id, batch);
        var file = files.read(
                project.jurisdiction(),
                content,
                answered == null
                        ? null
                        : new BankFiles.Answers(
                                map, answered.getMessage(), YearMonth.from(answered.getMonth()), account.number()));
        var hash = hash(content, answered != null && nameless(file) ? answered.getMessage() : "");
        accounts.hold(id);
        var known = answers.byHash(id, batchOf(id, file), hash);
        if (known.isPresent()) {
            return new Taken(
                    known.get().getId(), true, known.get().getLines(), List.of(), List.of(), null, null, List.of());
        }
        if (!file.mistakes().isEmpty()) {
            return Taken.refused(file.entries().size(), file.mistakes());
        }
        var found = judge.of(id, account, file);
        return found.mistakes().isEmpty()
                ? take(project, new Sent(name, content), file, hash, found)
                : Taken.refused(file.entries().size(), found.mistakes());
    }

    /** @param name of the file, as it was sent */
    private record Sent(String name, Path content) {}

    private Taken take(Project project, Sent sent, BankFile file, String hash, Judgement found) {
        attempts.change(found.changes());
        attempts.settle(found.changes().stream()
                .map(one -> one.line().batch())
                .distinct()
                .toList());
        new TreeMap<>(found.bookings()).forEach(accounts::book);
        failures(found);
        ledger.changed(found.changes().stream()
                .map(one -> new ProjectMonth(one.line().project(), one.line().month()))
                .distinct()
                .toList());
        var row = row(project, sent, file, hash, found);
        answers.add(row, found.verdicts());
        audit.append(
                PayAct.TAKE_ANSWER.fact(),
                project.subject(),
                Map.of("answer", row.getId(), "kind", row.getKind(), "lines", row.getLines(), "sha256", hash));
        return Taken.of(row.getId(), found.verdicts(), row.getClosingFen(), row.getBookFen());
    }

    private PayAnswerRecord row(Project project, Sent sent, BankFile file, String hash, Judgement found) {
        var row = new PayAnswerRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setBatch(batchOf(project.id(), file));
        row.setKind(file.kind().name().toLowerCase(Locale.ROOT));
        var name = sent.name();
        row.setName(name.length() > 100 ? name.substring(name.length() - 100) : name);
        row.setFile(originals.keep(WageFiles.Kind.ANSWER, project.id(), null, name, sent.content()));
        row.setSha256(hash);
        row.setLines(found.verdicts().size());
        row.setClosingFen(file.closingFen());
        row.setBookFen(
                file.closingFen() == null
                        ? null
                        : book.balances(List.of(project.id())).getOrDefault(project.id(), 0L));
        row.setRecordedAt(today.now());
        row.setRecordedBy(officer.get().id());
        return row;
    }

    private @Nullable UUID batchOf(UUID project, BankFile file) {
        return Optional.ofNullable(file.message())
                .flatMap(message -> batches.byMessage(project, message))
                .map(PayBatchRecord::getId)
                .orElse(null);
    }

    /** One record for each project, with the reason that most lines have. */
    private void failures(Judgement found) {
        found.changes().stream()
                .filter(one -> one.line().state().equals(Attempt.FAILED))
                .collect(groupingBy(one -> one.line().project(), TreeMap::new, toList()))
                .forEach((project, failed) -> accounts.failed(
                        project,
                        today.date(),
                        failed.size(),
                        failed.stream().mapToLong(one -> one.line().fen()).reduce(0, Math::addExact),
                        reason(failed)));
    }

    private static String reason(List<Change> failed) {
        var reasons = failed.stream()
                .map(one -> String.valueOf(one.reason()))
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.getFirst() : reasons.getFirst() + "等";
    }

    /** Whether it tells neither a day nor a number of the bank: then it reads the same for every month of the same wages. */
    private static boolean nameless(BankFile file) {
        return file.entries().stream().allMatch(one -> one.on() == null && one.bankReference() == null);
    }

    /** @param batch that is a part of what the file says; empty if the file says it all itself */
    private static String hash(Path content, String batch) {
        try (var bytes = new ByteArrayOutputStream()) {
            Files.copy(content, bytes);
            bytes.write(batch.getBytes(StandardCharsets.US_ASCII));
            return PayFiles.sha256(bytes.toByteArray());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
