package org.huxin.server.wage.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of many lines: exactly the wrong ones are named, and the right ones are in, once. */
@CaseworkTest
class RosterImportPropertyTests {

    private static final String HEADER = "姓名,身份证号,人员类别,班组,工种,合同种类,签订日期\n";

    /** What is wrong with a line, put in place of something right. */
    private static final List<String[]> FAULTS = List.of(
            new String[] {"工人", "老板"},
            new String[] {"木工,", "泥水工匠,"},
            new String[] {"2024-01-02", "2024-13-02"},
            new String[] {"劳动合同", "口头约定"},
            new String[] {"劳动合同,2024-01-02", "劳动合同,"},
            new String[] {"示例", ""});

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zy.housing");
    }

    private static String line(int i, String mark) {
        return "示例%s%d,%s,工人,第%d班,木工,劳动合同,2024-01-02".formatted(mark, i, WageRows.idNumber(), i % 7);
    }

    private String send(String text) throws Exception {
        return site.helper()
                .sendFile(site.path("/roster/import"), "花名册.csv", "text/csv", text.getBytes(UTF_8))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private int onIt() {
        return db.fetchCount(ENGAGEMENT, ENGAGEMENT.PROJECT.eq(site.project()));
    }

    @RepeatedTest(3)
    void exactlyTheWrongLinesAreNamedAndNothingIsEnteredUntilTheyAreMended() throws Exception {
        var right = new ArrayList<String>();
        var sent = new ArrayList<String>();
        var wrong = new TreeSet<Integer>();
        for (var i = 0; i < 120; i++) {
            var line = line(i, site.mark());
            right.add(line);
            if (random.nextInt(15) == 0) {
                var fault = FAULTS.get(random.nextInt(FAULTS.size()));
                // an empty name leaves the mark and the number: the name is emptied whole
                sent.add(fault[1].isEmpty() ? line.substring(line.indexOf(',')) : line.replace(fault[0], fault[1]));
                wrong.add(i + 2);
            } else {
                sent.add(line);
            }
        }
        var answer = send(HEADER + String.join("\n", sent) + "\n");
        List<Integer> named = JsonPath.read(answer, "$.errors[*].line");
        assertThat(new TreeSet<>(named)).as("seed %d", seed).isEqualTo(wrong);
        assertThat(JsonPath.<Integer>read(answer, "$.entered")).isEqualTo(wrong.isEmpty() ? 120 : 0);
        assertThat(onIt()).isEqualTo(wrong.isEmpty() ? 120 : 0);

        if (!wrong.isEmpty()) {
            assertThat(JsonPath.<Integer>read(send(HEADER + String.join("\n", right) + "\n"), "$.entered"))
                    .isEqualTo(120);
        }
        site.helper()
                .get(site.path("/roster"))
                .andExpect(jsonPath("$.figures.people", is(120)))
                .andExpect(jsonPath("$.teams.length()", is(7)));
    }

    @Test
    void theSameFileSentManyTimesAtOnceIsEnteredOnce() throws Exception {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < 40; i++) {
            text.append(line(i, site.mark())).append('\n');
        }
        Together.all(Collections.nCopies(4, (Callable<?>) () -> send(text.toString())));
        assertThat(onIt()).isEqualTo(40);
        assertThat(db.fetchCount(WORKER, WORKER.NAME.startsWith("示例" + site.mark())))
                .isEqualTo(40);
    }

    @Test
    void aLongFileIsEnteredWholeAndATooLongOneNotAtAll() throws Exception {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < 1_200; i++) {
            text.append(line(i, site.mark())).append('\n');
        }
        assertThat(JsonPath.<Integer>read(send(text.toString()), "$.entered")).isEqualTo(1_200);
        assertThat(onIt()).isEqualTo(1_200);

        var blank = new StringBuilder(HEADER);
        for (var i = 0; i < 10_001; i++) {
            blank.append("示例,1,工人,,,,\n");
        }
        var answer = send(blank.toString());
        List<?> errors = JsonPath.read(answer, "$.errors");
        assertThat(errors).hasSizeBetween(500, 510);
        assertThat(onIt()).isEqualTo(1_200);
    }
}
