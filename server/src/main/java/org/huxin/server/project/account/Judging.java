package org.huxin.server.project.account;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountEntryRecord;
import org.huxin.db.project.tables.records.AccountViolationRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of movements whether they are what the account is for. */
@Component
class Judging {

    /** Wages that did not pass through the account. */
    static final String OUTSIDE = "outside";

    /** Money of the account that did not go to workers as wages. */
    static final String MISUSED = "misused";

    private final Policies policies;

    Judging(Policies policies) {
        this.policies = policies;
    }

    /**
     * Movements as rows, each that breaks a rule with what it breaks.
     *
     * @param violations one of each kind at most, over all movements of one act
     */
    record Judged(List<AccountEntryRecord> rows, List<AccountViolationRecord> violations) {}

    /**
     * @param account null while the project has none
     * @param by id of the officer who books them
     */
    Judged of(Project project, @Nullable UUID account, List<Booking.Line> lines, LocalDateTime at, String by) {
        var kinds = new HashMap<String, Boolean>();
        var rows = new ArrayList<AccountEntryRecord>();
        var violations = new ArrayList<AccountViolationRecord>();
        for (var line : lines) {
            var incoming = kinds.computeIfAbsent(line.kind(), kind -> incoming(project.jurisdiction(), kind));
            var row = row(project.id(), account, line, incoming);
            row.setId(RowId.at(at));
            row.setRecordedAt(at);
            row.setRecordedBy(by);
            var broken = broken(row);
            if (broken != null) {
                var violation = violations.stream()
                        .filter(one -> one.getKind().equals(broken))
                        .findFirst()
                        .orElseGet(() -> {
                            var fresh = violation(project.id(), broken, row);
                            violations.add(fresh);
                            return fresh;
                        });
                count(violation, row);
                row.setViolation(violation.getId());
            }
            rows.add(row);
        }
        return new Judged(rows, violations);
    }

    private static @Nullable String broken(AccountEntryRecord row) {
        if (!row.getThrough()) {
            return OUTSIDE;
        }
        var wages = row.getKind().equals(Movements.WAGES) && row.getParty().equals(Movements.WORKER);
        return row.getIncoming() || wages ? null : MISUSED;
    }

    /** A kind of violation with its Chinese name. */
    static Word word(String kind) {
        return new Word(kind, kind.equals(OUTSIDE) ? "未经专用账户发放工资" : "专用账户资金挪作他用");
    }

    /** Whether a kind of movement brings money in. */
    boolean incoming(String jurisdiction, String kind) {
        return policies.stack(jurisdiction)
                .register(Movements.KINDS)
                .flatMap(list -> list.entry(kind))
                .filter(entry -> "in".equals(entry.attributes().get("direction")))
                .isPresent();
    }

    private static AccountEntryRecord row(UUID project, @Nullable UUID account, Booking.Line line, boolean incoming) {
        var row = new AccountEntryRecord();
        row.setProject(project);
        row.setAccount(account);
        row.setOnDay(line.on());
        row.setKind(line.kind());
        row.setIncoming(incoming);
        row.setThrough(line.through());
        row.setSource(line.source());
        row.setParty(line.party());
        row.setAmountFen(line.amountFen());
        row.setReference(line.reference());
        row.setNote(line.note());
        return row;
    }

    private static AccountViolationRecord violation(UUID project, String kind, AccountEntryRecord first) {
        var row = new AccountViolationRecord();
        row.setId(RowId.at(first.getRecordedAt()));
        row.setProject(project);
        row.setKind(kind);
        row.setLines(0);
        row.setAmountFen(0L);
        row.setFromDay(first.getOnDay());
        row.setToDay(first.getOnDay());
        row.setRecordedAt(first.getRecordedAt());
        row.setRecordedBy(first.getRecordedBy());
        return row;
    }

    private static void count(AccountViolationRecord violation, AccountEntryRecord row) {
        violation.setLines(violation.getLines() + 1);
        violation.setAmountFen(Math.addExact(violation.getAmountFen(), row.getAmountFen()));
        if (row.getOnDay().isBefore(violation.getFromDay())) {
            violation.setFromDay(row.getOnDay());
        }
        if (row.getOnDay().isAfter(violation.getToDay())) {
            violation.setToDay(row.getOnDay());
        }
    }
}
