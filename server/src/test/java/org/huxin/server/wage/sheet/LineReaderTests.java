package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of wage sheets as people write them, and as nobody should. */
class LineReaderTests {

    private static final List<String> COLUMNS = List.of(
            "name", "id_number", "days", "hours", "quantity", "unit", "piece_rate", "gross", "deducted", "due", "note");

    private final List<LineProblem> problems = new ArrayList<>();
    private int line = 1;

    /** Numbers are their own index. */
    private record Open() implements PersonalFields {
        @Override
        public Sealed seal(PersonalKind kind, String plain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String index(PersonalKind kind, String plain) {
            return "k" + plain;
        }

        @Override
        public Map<PersonalKind, String> reveal(String subject, String purpose, Map<PersonalKind, String> sealed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<String>> revealAll(
                PersonalKind kind, String purpose, SequencedMap<String, List<String>> sealed) {
            throw new UnsupportedOperationException();
        }
    }

    private LineReader reader(List<String> columns, List<Integer> parts) {
        var at = new HashMap<String, Integer>();
        var labels = new HashMap<Integer, String>();
        for (var place = 0; place < columns.size(); place++) {
            if (!parts.contains(place)) {
                at.put(columns.get(place), place);
            }
            labels.put(place, columns.get(place));
        }
        return new LineReader(
                new SheetColumns.Found(at, parts, labels),
                YearMonth.of(2024, 6),
                new Open(),
                LocalDateTime.of(2024, 7, 10, 9, 0),
                problems::add);
    }

    private Sheet.Row row(Object... cells) {
        return new Sheet.Row(
                ++line,
                Stream.of(cells).map(String::valueOf).map(Sheet.Cell::of).toList());
    }

    @Test
    void everythingThatALineTellsIsRead() {
        var read = reader(COLUMNS, List.of())
                .read(
                        row("测试工人甲", "1101", "21.5", "7.5", "10.125", "米", "20.01", "￥1,202.60", "2.6", "1200", "无"),
                        true);

        assertThat(problems).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.worked()).isEqualTo(2150);
        assertThat(read.minutes()).isEqualTo(450);
        assertThat(read.quantity()).isEqualTo(10_125);
        assertThat(read.unit()).isEqualTo("米");
        assertThat(read.rateKind()).isEqualTo("piece");
        assertThat(read.rateFen()).isEqualTo(20_01);
        assertThat(read.grossFen()).isEqualTo(1_202_60);
        assertThat(read.deductedFen()).isEqualTo(2_60);
        assertThat(read.idKeyed()).isEqualTo("k1101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "     | 1101 | 22  | 100    | 0   | 100  | name",
                "甲   |      | 22  | 100    | 0   | 100  | id_number",
                "甲   | 1101 | 31  | 100    | 0   | 100  | days",
                "甲   | 1101 | -1  | 100    | 0   | 100  | days",
                "甲   | 1101 | 1e9 | 100    | 0   | 100  | days",
                "甲   | 1101 | 两天 | 100   | 0   | 100  | days",
                "甲   | 1101 | 22  | -100   | 0   | 100  | gross",
                "甲   | 1101 | 22  | 1.005  | 0   | 1    | gross",
                "甲   | 1101 | 22  | 9e99   | 0   | 100  | gross",
                "甲   | 1101 | 22  | 99999999999999999999 | 0 | 100 | gross",
                "甲   | 1101 | 22  | 100    | 200 | 100  | deducted",
                "甲   | 1101 | 22  | 100    | 10  | 100  | due"
            })
    void whatIsWrongIsNamedByItsColumn(
            String name, String paper, String worked, String gross, String deducted, String net, String column) {
        var read = reader(COLUMNS, List.of())
                .read(row(text(name), text(paper), worked, "", "", "", "", gross, deducted, net, ""), true);

        assertThat(read).isNull();
        assertThat(problems).extracting(LineProblem::label).contains(column);
        assertThat(problems)
                .allMatch(one -> one.line() == line && !one.message().isEmpty());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    @Test
    void theTotalsAreHeldAgainstTheLinesToTheFen() {
        var seed = 20_240_711L;
        var random = new Random(seed);
        for (var round = 0; round < 50; round++) {
            var reader = reader(COLUMNS, List.of());
            long gross = 0;
            long deducted = 0;
            for (var i = 0; i < 40; i++) {
                var earned = random.nextLong(1_000_000);
                var taken = random.nextLong(earned + 1);
                reader.read(
                        row("甲", "11", 1, "", "", "", "", yuan(earned), yuan(taken), yuan(earned - taken), ""),
                        i % 2 == 0);
                gross += earned;
                deducted += taken;
            }
            var wrong = random.nextBoolean() ? 1 + random.nextInt(100) : 0;
            var totals =
                    row("合 计", "", "", "", "", "", "", yuan(gross + wrong), yuan(deducted), yuan(gross - deducted), "");
            assertThat(reader.line(totals)).isFalse();
            assertThat(problems).as("seed %d round %d", seed, round).hasSize(wrong > 0 ? 1 : 0);
            problems.clear();
        }
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).yuan();
    }

    @Test
    void withoutAColumnForTheSumThePartsAreAddedUpAndTheRestIsDeducted() {
        var reader = reader(List.of("name", "part", "part", "due"), List.of(1, 2));
        var read = reader.read(row("甲", "5000", "", "4900.5"), true);
        assertThat(read).isNotNull();
        assertThat(read.grossFen()).isEqualTo(5_000_00);
        assertThat(read.deductedFen()).isEqualTo(99_50);
        assertThat(read.idKeyed()).isNull();
        assertThat(reader.read(row("乙", "100", "x", "1"), true)).isNull();
        assertThat(reader.line(row("乙", "100"))).isTrue();
        assertThat(problems).hasSize(1);
    }

    @Test
    void aLineShorterThanItsHeaderEndsInEmptyCells() {
        assertThat(reader(COLUMNS, List.of()).read(row("甲", "11", "1"), true)).isNull();
        assertThat(problems).extracting(LineProblem::label).containsExactly("gross");
    }
}
