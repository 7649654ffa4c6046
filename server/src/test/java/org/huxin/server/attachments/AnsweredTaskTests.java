package org.huxin.server.attachments;

import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks that are answered with text and files. */
@CaseworkTest
class AnsweredTaskTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private String task(Counter.Officer labour) throws Exception {
        return Counter.read(labour.post("/api/tasks", """
                                {"kind":"task","title":"配合落实总包代发","text":"请督促各开户银行按时代发","units":["zy.bank"]}
                                """).andExpect(status().isOk()), "$.id");
    }

    @Test
    @Requirement("ZY-120")
    void theCentralBankAnswersWithTextAndFileAndTheSenderSeesAnswerAndTime() throws Exception {
        var labour = counter.of("zy.labour");
        var bank = counter.of("zy.bank");
        var id = task(labour);
        bank.get("/api/tasks?whose=mine&open=true")
                .andExpect(jsonPath("$.items[?(@.id=='" + id + "')].mayAnswer", is(List.of(true))));
        var file = bank.uploads();
        counter.at(DAY.plusDays(1).atTime(15, 20));
        bank.post("/api/tasks/" + id + "/answer", "{\"text\":\"已发文要求各行按时代发\",\"attachments\":[\"%s\"]}".formatted(file))
                .andExpect(status().isOk());

        labour.get("/api/tasks/" + id)
                .andExpect(jsonPath("$.answers[0].unit.name", is("人行张掖支行")))
                .andExpect(jsonPath("$.answers[0].text", is("已发文要求各行按时代发")))
                .andExpect(jsonPath("$.answers[0].at", is("2024-03-05T15:20:00")))
                .andExpect(jsonPath("$.answers[0].files[0].id", is(file)));
        labour.get("/api/attachments/" + file).andExpect(status().isOk());
        counter.of("zy.water").get("/api/attachments/" + file).andExpect(status().isNotFound());
    }

    @Test
    void nobodyAnswersWithAFileOfOthers() throws Exception {
        var labour = counter.of("zy.labour");
        var id = task(labour);
        counter.of("zy.bank")
                .post(
                        "/api/tasks/" + id + "/answer",
                        "{\"text\":\"已办\",\"attachments\":[\"%s\"]}".formatted(labour.uploads()))
                .andExpect(status().is(422));
        labour.get("/api/tasks/" + id).andExpect(jsonPath("$.answered", is(0)));
        counter.of("zy.bank")
                .post("/api/tasks/" + id + "/answer", "{\"text\":\"已办\",\"attachments\":\"x\"}")
                .andExpect(status().is4xxClientError());
    }
}
