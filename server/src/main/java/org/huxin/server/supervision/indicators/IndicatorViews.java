package org.huxin.server.supervision.indicators;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.huxin.db.supervision.Tables.INDICATOR_DELIVERY;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.IndicatorRecord;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.supervision.indicators.IndicatorView.Point;
import org.huxin.server.supervision.indicators.IndicatorView.Series;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what was told. */
@Component
class IndicatorViews {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Indicators indicators;
    private final Words words;
    private final Directory directory;

    IndicatorViews(Indicators indicators, Words words, Directory directory) {
        this.indicators = indicators;
        this.words = words;
        this.directory = directory;
    }

    IndicatorView line(String jurisdiction, Record row) {
        var told = row.into(INDICATOR);
        return new IndicatorView(
                told.getId(),
                told.getFirm(),
                row.get(ENTERPRISE.NAME),
                Objects.requireNonNullElse(row.get(ENTERPRISE.CREDIT_CODE), ""),
                word(jurisdiction, IndicatorWords.KINDS, told.getKind()),
                YearMonth.from(told.getMonth()).toString(),
                told.getValue(),
                told.getUnit(),
                told.getPayBy(),
                word(jurisdiction, IndicatorWords.SOURCES, told.getSource()),
                directory.named(told.getToldBy()),
                told.getToldAt(),
                row.get(INDICATOR_DELIVERY.WAY),
                row.get(INDICATOR_DELIVERY.REFERENCE),
                told.getLine(),
                told.getReplacedAt());
    }

    IndicatorView.Firm firm(UUID id) {
        var firm = indicators.firm(id);
        var jurisdiction = firm.get(WATCHED_FIRM.JURISDICTION);
        var values = indicators.of(id);
        return new IndicatorView.Firm(
                id,
                firm.get(ENTERPRISE.NAME),
                Objects.requireNonNullElse(firm.get(ENTERPRISE.CREDIT_CODE), ""),
                region(jurisdiction, firm.get(WATCHED_FIRM.REGION)),
                series(
                        jurisdiction,
                        values.stream()
                                .map(row -> row.into(INDICATOR))
                                .filter(row -> row.getReplacedAt() == null)
                                .toList()),
                values.stream()
                        .filter(row -> row.get(INDICATOR.REPLACED_AT) != null)
                        .sorted(Comparator.comparing(row -> row.get(INDICATOR.TOLD_AT), Comparator.reverseOrder()))
                        .map(row -> line(jurisdiction, row))
                        .toList());
    }

    private @Nullable Named region(String jurisdiction, @Nullable String code) {
        return code == null
                ? null
                : directory
                        .region(jurisdiction, code)
                        .map(region -> new Named(code, region.name()))
                        .orElse(new Named(code, code));
    }

    /** @param rows by kind, source and month */
    private List<Series> series(String jurisdiction, List<IndicatorRecord> rows) {
        var lines = new LinkedHashMap<List<String>, List<IndicatorRecord>>();
        rows.forEach(row -> lines.computeIfAbsent(List.of(row.getKind(), row.getSource()), key -> new ArrayList<>())
                .add(row));
        return lines.values().stream()
                .map(line -> new Series(
                        word(jurisdiction, IndicatorWords.KINDS, line.getFirst().getKind()),
                        word(
                                jurisdiction,
                                IndicatorWords.SOURCES,
                                line.getFirst().getSource()),
                        line.getFirst().getUnit(),
                        points(line)))
                .toList();
    }

    private static List<Point> points(List<IndicatorRecord> line) {
        var values = new LinkedHashMap<LocalDate, BigDecimal>();
        line.forEach(row -> values.put(row.getMonth(), row.getValue()));
        return line.stream()
                .map(row -> new Point(
                        YearMonth.from(row.getMonth()).toString(),
                        row.getValue(),
                        change(values.get(row.getMonth().minusMonths(1)), row.getValue()),
                        row.getToldAt()))
                .toList();
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal before, BigDecimal now) {
        return before == null || before.signum() == 0
                ? null
                : now.subtract(before).multiply(HUNDRED).divide(before, DECIMALS, RoundingMode.HALF_UP);
    }

    private Word word(String jurisdiction, String register, String code) {
        return Objects.requireNonNull(words.of(jurisdiction, register, code));
    }
}
