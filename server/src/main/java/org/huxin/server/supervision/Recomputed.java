package org.huxin.server.supervision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.db.supervision.tables.records.WarningTurnRecord;
import org.huxin.engine.warning.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons a past day again from what was known on it, and holds the outcome against what is stored. */
@Component
class Recomputed {

    private final KnownMonths known;
    private final KnownExemptions exemptions;
    private final Rules rules;
    private final WarningTurns turns;
    private final AssessedDays assessed;
    private final KnownEvidence evidence;

    Recomputed(
            KnownMonths known,
            KnownExemptions exemptions,
            Rules rules,
            WarningTurns turns,
            AssessedDays assessed,
            KnownEvidence evidence) {
        this.known = known;
        this.exemptions = exemptions;
        this.rules = rules;
        this.turns = turns;
        this.assessed = assessed;
        this.evidence = evidence;
    }

    /**
     * How a trouble reads, or read.
     *
     * @param limit null where only that it has gone is known
     */
    record Reads(
            String state,
            @Nullable String grade,
            String ruleVersion,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal measured) {}

    /**
     * @param again as reckoned now; null where there was no such trouble
     * @param stored as kept from the day on which it last turned; null where it had not been raised
     * @param rows behind what was reckoned, as they were known that day
     * @param canonical the very text that was reckoned
     * @param same whether both say the same, by the byte where the bytes of the day are kept
     */
    record View(
            LocalDate day,
            @Nullable Reads again,
            @Nullable Reads stored,
            List<Evidence.Line> rows,
            @Nullable String canonical,
            boolean same) {}

    View on(WarningRecord warning, LocalDate day) {
        var kind = Warnings.kind(warning);
        var watched = Warnings.watched(warning);
        var finding = rules
                .assessment(warning.getJurisdiction(), exemptions.ever(watched))
                .replay(kind.subject(watched), known.versions(kind, watched), day)
                .findings()
                .stream()
                .filter(one -> one.id().equals(warning.getFinding()))
                .findFirst()
                .orElse(null);
        var turn = turns.on(warning.getId(), day).orElse(null);
        return new View(
                day,
                finding == null ? null : again(finding),
                turn == null ? null : stored(turn),
                finding == null ? List.of() : evidence.of(warning, rows(finding), day),
                finding == null ? null : new String(finding.bytes(), StandardCharsets.UTF_8),
                same(warning, assessed.last(watched).orElse(null), day, finding, turn));
    }

    private static List<String> rows(Finding finding) {
        var measure = finding.measure();
        return measure == null
                ? List.of()
                : measure.rows().stream().map(row -> RowKey.of(row).kept()).toList();
    }

    private static String state(Finding finding) {
        return finding.state() == Finding.State.CLEARED
                ? StoreFindings.GONE
                : finding.state().name().toLowerCase(Locale.ROOT);
    }

    private static Reads again(Finding finding) {
        var measure = finding.measure();
        return new Reads(
                state(finding),
                finding.grade(),
                finding.version(),
                finding.limit(),
                measure == null ? null : measure.value());
    }

    private static Reads stored(WarningTurnRecord turn) {
        var gone = turn.getState().equals(StoreFindings.GONE);
        return new Reads(
                turn.getState(),
                gone ? null : turn.getGrade(),
                turn.getRuleVersion(),
                gone ? null : turn.getLimitAt(),
                gone ? null : turn.getMeasured());
    }

    private static boolean same(
            WarningRecord warning,
            @Nullable LocalDate until,
            LocalDate day,
            @Nullable Finding finding,
            @Nullable WarningTurnRecord turn) {
        if (finding == null || turn == null) {
            return turn == null ? finding == null : turn.getState().equals(StoreFindings.GONE);
        }
        return bytes(warning, until, day, finding, turn)
                && turn.getState().equals(state(finding))
                && (finding.grade() == null || turn.getGrade().equals(finding.grade()))
                && turn.getRuleVersion().equals(finding.version());
    }

    /** What was written last has read so on every day until now; of days before, those of a turn are kept. */
    private static boolean bytes(
            WarningRecord warning, @Nullable LocalDate until, LocalDate day, Finding finding, WarningTurnRecord turn) {
        var written = warning.getAssessedOn();
        if (until != null && !day.isBefore(written) && !day.isAfter(until)) {
            return Arrays.equals(warning.getBytes(), finding.on(written).bytes());
        }
        return !day.equals(turn.getDay()) || Arrays.equals(turn.getBytes(), finding.bytes());
    }
}
