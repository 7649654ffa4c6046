package org.huxin.server.project.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 附件1 with random contents: what goes in comes out equal, and what is broken is told with its place. */
@CaseworkTest
class RandomLedgerTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int LINES = 12;
    private static final int ROUNDS = 12;

    @Autowired
    private Counter counter;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final RandomLedger ledger = new RandomLedger(seed);
    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer reform;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        reform = counter.of("zz.development_reform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "UTF-8", "GBK"})
    @Requirement("ZZ-113")
    void aLedgerOfAnyFormComesOutAsItWentInAndGoesInAgainAsNothingNew(String form) throws Exception {
        var lines = ledger.lines(mark, LINES);

        send(file(lines, form), false)
                .andExpect(jsonPath("$.errors", is(List.of())))
                .andExpect(jsonPath("$.lines", is(LINES)))
                .andExpect(jsonPath("$.entered", is(LINES)));
        push();

        assertThat(own(export())).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(comparable(lines));

        var known = own(export()).size();
        send(export(), false).andExpect(jsonPath("$.errors", is(List.of()))).andExpect(jsonPath("$.entered", is(0)));
        send(file(lines, form), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.known", is(LINES)));
        found(LINES);
        assertThat(own(export())).as("seed %d", seed).hasSize(known);
    }

    @Test
    void theSameLedgerInTwoFormsIsTheSameLedger() throws Exception {
        var lines = ledger.lines(mark, LINES);

        send(file(lines, "GBK"), false).andExpect(jsonPath("$.entered", is(LINES)));

        send(file(lines, "UTF-8"), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.known", is(LINES)));
        send(file(lines, "xlsx"), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.known", is(LINES)));
        found(LINES);
    }

    @Test
    void aLedgerThatGrewEntersOnlyWhatIsNew() throws Exception {
        var lines = ledger.lines(mark, LINES);
        send(file(lines.subList(0, 5), "UTF-8"), false).andExpect(jsonPath("$.entered", is(5)));

        send(file(lines, "xlsx"), false)
                .andExpect(jsonPath("$.known", is(5)))
                .andExpect(jsonPath("$.entered", is(LINES - 5)));
        found(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "UTF-8", "GBK"})
    @Requirement("ZZ-113")
    void brokenCellsAreToldWithLineAndColumnAndNothingIsStored(String form) throws Exception {
        var first = form.equals("xlsx") ? 4 : 3;
        for (var round = 0; round < ROUNDS; round++) {
            var lines = new ArrayList<List<String>>();
            ledger.lines(mark, LINES).forEach(line -> lines.add(new ArrayList<>(line)));
            var expected = new ArrayList<String>();
            for (var place = 0; place < LINES; place++) {
                if (place == round || random.nextInt(6) == 0) {
                    expected.add((first + place) + " "
                            + ledger.breakOne(lines.get(place)).label());
                }
            }

            var answer = send(file(lines, form), false)
                    .andExpect(jsonPath("$.lines", is(LINES)))
                    .andExpect(jsonPath("$.ready", is(LINES - expected.size())))
                    .andExpect(jsonPath("$.entered", is(0)));

            assertThat(told(answer)).as("seed %d, round %d", seed, round).containsExactlyInAnyOrderElementsOf(expected);
        }
        found(0);
    }

    @Test
    void randomBytesNeverBreakTheServer() throws Exception {
        var sound = file(ledger.lines(mark, 3), "xlsx");
        for (var round = 0; round < 40; round++) {
            var bytes = sound.clone();
            for (var i = 0; i < 1 + random.nextInt(200); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var answer = reform.sendFile("/api/project-imports?check=true", "台账", null, bytes);
            var told = answer.andReturn().getResponse().getStatus();

            assertThat(told).as("seed %d, round %d", seed, round).isIn(200, 400, 422);
        }
        found(0);
    }

    private static byte[] file(List<List<String>> lines, String form) throws Exception {
        return form.equals("xlsx")
                ? LedgerSamples.workbook(lines, sheet -> {})
                : RandomLedger.csv(lines, Charset.forName(form));
    }

    private ResultActions send(byte[] file, boolean check) throws Exception {
        return reform.sendFile("/api/project-imports?check=" + check, "台账", null, file)
                .andExpect(status().isOk());
    }

    private void found(int count) throws Exception {
        reform.get("/api/projects/count?text=" + mark).andExpect(jsonPath("$.count", is(count)));
    }

    private static List<String> told(ResultActions answer) throws Exception {
        var body = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.<List<Map<String, Object>>>read(body, "$.errors").stream()
                .map(error -> error.get("line") + " " + error.get("column"))
                .toList();
    }

    /** Enters a push of every project of this test, so that it stands in the ledger. */
    private void push() throws Exception {
        var list = reform.get("/api/projects?size=200&text=" + mark)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (var id : JsonPath.<List<String>>read(list, "$.items[*].id")) {
            reform.post(
                            "/api/projects/" + id + "/pushes",
                            "{\"kind\":\"filing_form\",\"triggeredAt\":\"" + DAY + "T09:00:00\"}")
                    .andExpect(status().isOk());
        }
    }

    private byte[] export() throws Exception {
        return reform.get("/api/push-ledger.xlsx?unit=zz.development_reform")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** The rows of this test's projects, to be compared. */
    private List<List<String>> own(byte[] book) throws Exception {
        return comparable(LedgerSamples.rows(book).stream()
                .filter(row -> row.size() > 1 && row.get(1).contains(mark))
                .toList());
    }

    /** Without the running number; sums as numbers, since a sheet writes them in its own way. */
    private static List<List<String>> comparable(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var place = 1; place < RandomLedger.COLUMNS; place++) {
                        cells.add(place < row.size() ? LedgerText.read(row.get(place)) : "");
                    }
                    cells.replaceAll(String::strip);
                    cells.set(RandomLedger.VALUE - 1, sum(cells.get(RandomLedger.VALUE - 1)));
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static String sum(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
