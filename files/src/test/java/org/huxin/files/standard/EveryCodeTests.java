package org.huxin.files.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that agree are told nothing of; whatever is made wrong in them is told by its number, at its line. */
class EveryCodeTests {

    private static final int WORKERS = 6;

    @TempDir
    private Path folder;

    static Stream<Fault> faults() {
        return Faults.all().stream();
    }

    @Test
    void filesThatAgreeAreToldNothingOf() throws Exception {
        for (var seed = 1; seed <= 30; seed++) {
            for (var workbooks : List.of(true, false)) {
                assertThat(new Files(new SampleMonth(seed, 1 + seed % 40)).check(folder, workbooks))
                        .as("seed %d, workbooks %s", seed, workbooks)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsMadeWrongIsToldByItsNumberAtItsLine(Fault fault) throws Exception {
        for (var seed = 1; seed <= 4; seed++) {
            var files = new Files(new SampleMonth(seed, WORKERS));
            fault.change().make(files);

            var told = files.check(folder, seed % 2 == 0).stream()
                    .filter(finding -> finding.code().code().equals(fault.code()))
                    .toList();

            assertThat(told).as("seed %d", seed).isNotEmpty();
            if (fault.line() >= 0) {
                assertThat(told).as("seed %d", seed).extracting(Finding::line).contains(fault.line());
            }
            assertThat(told).allSatisfy(finding -> {
                assertThat(finding.message()).isNotBlank().doesNotContain("%s", "null");
                assertThat(finding.code().mend()).isNotBlank();
                assertThat(finding.message())
                        .as("no numbers of papers or cards")
                        .doesNotContainPattern("\\d{12,}");
            });
        }
    }

    @Test
    void everyNumberOfTheStandardIsProven() {
        assertThat(faults().map(Fault::code).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Codes.all().stream().map(Code::code).toList());
    }

    @Test
    void messagesOfABankThatAddUpAreToldNothingOf() throws Exception {
        for (var text : List.of(BankXml.ORDER, BankXml.ANSWER, BankXml.STATEMENT)) {
            var files = new Files(new SampleMonth(1, 1));
            files.xml(text);
            assertThat(files.check(folder, false)).isEmpty();
        }
    }

    @Test
    void anOrderThatPaysTheWagesIsToldNothingOf() throws Exception {
        for (var seed = 1; seed <= 10; seed++) {
            var month = new SampleMonth(seed, 1 + seed);
            var files = new Files(month);
            files.xml(BankXml.order(month));
            assertThat(files.check(folder, false)).as("seed %d", seed).isEmpty();
            // a sheet without cards is held against it by the cards of the roster
            for (var row = 0; row < month.wages.rows.size(); row++) {
                month.wages.set(row, "工资卡号", "");
            }
            assertThat(files.check(folder, false)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void textInAnyWritingIsReadAlike() throws Exception {
        var month = new SampleMonth(7, WORKERS);
        for (var charset : List.of(
                StandardCharsets.UTF_8, Charset.forName("GBK"), Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            var files = new Files(month);
            for (var kind : FileKind.values()) {
                files.replace(kind, month.of(kind).bytes(charset));
            }
            assertThat(files.check(folder, false)).as(charset.name()).isEmpty();
        }
    }
}
