package org.huxin.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger of any length is written whole and in order, few rows at a time. */
class LedgerSheetTests {

    private static void write(OutputStream out, int rows, List<Integer> batches) {
        LedgerSheet.<Integer>write(
                out, "示例台账", List.of("序号"), reader -> IntStream.range(0, rows).forEach(reader::accept), batch -> {
                    batches.add(batch.size());
                    return batch.stream()
                            .map(n -> new LedgerSheet.Line(List.of(n)))
                            .toList();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_250})
    void everyRowIsThereOnceAndInOrder(int rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var batches = new ArrayList<Integer>();
        write(bytes, rows, batches);

        var sheet = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
        assertThat(sheet.getSheetName()).isEqualTo("示例台账");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("序号");
        assertThat(sheet.getLastRowNum()).isEqualTo(rows);
        for (var n = 0; n < rows; n++) {
            assertThat(sheet.getRow(n + 1).getCell(0).getNumericCellValue()).isEqualTo(n);
        }
        assertThat(batches).allMatch(size -> size <= 500);
    }

    @Test
    void aReaderWhoHasGoneIsToldOf() {
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> write(gone, 1_000, new ArrayList<>())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aLongLedgerIsSentWhileItIsReadAndNeverHeldWhole() {
        var sent = new AtomicInteger();
        var out = new OutputStream() {
            @Override
            public void write(int b) {
                sent.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                sent.addAndGet(length);
            }
        };
        var most = new AtomicInteger();
        var before = new ArrayList<Integer>();
        LedgerSheet.<Integer>write(
                out,
                "示例台账",
                List.of("序号", "名称", "金额"),
                reader -> IntStream.range(0, 60_000).forEach(n -> {
                    if (n % 20_000 == 0) {
                        before.add(sent.get());
                    }
                    reader.accept(n);
                }),
                batch -> {
                    most.accumulateAndGet(batch.size(), Math::max);
                    return batch.stream()
                            .map(n -> new LedgerSheet.Line(List.of(n, "=示例" + n, n / 100.0)))
                            .toList();
                });

        assertThat(most.get()).isLessThanOrEqualTo(500);
        assertThat(before.get(1))
                .as("something went out before a third was read")
                .isGreaterThan(before.get(0));
        assertThat(before.get(2)).isGreaterThan(before.get(1));
        assertThat(sent.get()).isGreaterThan(before.get(2));
    }
}
