package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class PrivacyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final String NAME = "测试员丙";
    private static final String PHONE = "13800000003";
    private static final String ID_NUMBER = "110101199003070054";

    @Autowired
    Counter counter;

    @Autowired
    DSLContext sql;

    ClueOnFile clue;

    @BeforeEach
    void aClueWithAReporter() throws Exception {
        counter.on(DAY);
        clue = counter.of("zz.labour")
                .register(aClue("phone", DAY.atTime(8, 30))
                        .in("410803_lifeng", "housing")
                        .by(NAME, PHONE, ID_NUMBER));
    }

    @Test
    void theReporterIsMaskedOnThePageAndNowhereInTheDatabaseInClear() throws Exception {
        counter.of("zz.labour")
                .page(clue)
                .andExpect(jsonPath("$.reporter.name").value("测***"))
                .andExpect(jsonPath("$.reporter.phone").value("138****0003"))
                .andExpect(content().string(not(containsString(PHONE))))
                .andExpect(content().string(not(containsString(ID_NUMBER))));
        var stored = sql.fetch("SELECT r::text FROM casework.reporter r WHERE clue = ?::uuid", clue.id())
                        .formatCSV()
                + sql.fetch("SELECT f::text FROM duty.fact f WHERE subject = ?", "clue:" + clue.id())
                        .formatCSV();
        assertThat(stored).doesNotContain(NAME, PHONE, ID_NUMBER);
    }

    @Test
    void revealingTellsAllAndStandsInTheAuditLogWithItsPurpose() throws Exception {
        var reveal = "/api/clues/" + clue.id() + "/reveal";
        counter.of("zz.labour").post(reveal, "{\"purpose\":\" \"}").andExpect(status().is(422));
        counter.of("zz.labour")
                .post(reveal, "{\"purpose\":\"核实欠薪金额\"}")
                .andExpect(jsonPath("$.name").value(NAME))
                .andExpect(jsonPath("$.phone").value(PHONE))
                .andExpect(jsonPath("$.idNumber").value(ID_NUMBER));
        var log = sql.fetch("SELECT a::text FROM party.audit_entry a WHERE subject = ?", "clue:" + clue.id())
                .formatCSV();
        assertThat(log).contains("核实欠薪金额").doesNotContain(PHONE, NAME);
    }

    @Test
    void whoOnlyHelpsOrReadsOrStandsOutsideDoesNotLearnWhoReported() throws Exception {
        var reveal = "/api/clues/" + clue.id() + "/reveal";
        counter.of("zz.lifeng").post(reveal, "{\"purpose\":\"看看\"}").andExpect(status().isForbidden());
        counter.of("zz.education").post(reveal, "{\"purpose\":\"看看\"}").andExpect(status().isNotFound());
        counter.of("jf.social_security").post(reveal, "{\"purpose\":\"看看\"}").andExpect(status().isNotFound());
    }

    @Test
    void anAnonymousReporterIsNotAskedFor() throws Exception {
        var anonymous = counter.of("zz.labour")
                .register(aClue("phone", DAY.atTime(8, 0)).in("410803_lifeng", "housing"));
        counter.of("zz.labour")
                .post("/api/clues/" + anonymous.id() + "/reveal", "{\"purpose\":\"追查\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.gate"))
                .andExpect(jsonPath("$.detail").value("反映人选择匿名，不得查看或追查其身份"));
    }

    @Test
    void aTaskRefersToAClueOnlyForThoseWhoMaySeeIt() throws Exception {
        counter.of("zz.housing");
        var task =
                "{\"kind\":\"task\",\"title\":\"核查\",\"text\":\"\",\"subject\":\"clue:%s\",\"employer\":null,\"dueOn\":null,\"units\":[\"%s\"]}";
        counter.of("zz.labour")
                .post("/api/tasks", task.formatted(clue.id(), "zz.housing"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject.number").value(clue.number()));
        counter.of("zz.labour").page(clue).andExpect(jsonPath("$.tasks[*].title", hasItem("核查")));
        counter.of("jf.social_security")
                .post("/api/tasks", task.formatted(clue.id(), "jf.economy"))
                .andExpect(status().is(422));
        counter.of("zz.labour")
                .post("/api/tasks", task.formatted("no-id", "zz.housing"))
                .andExpect(status().is(422));
    }
}
