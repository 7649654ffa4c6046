package org.huxin.server.project.deposit;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody means is refused in Chinese and leaves nothing behind; nobody sees or touches what is not his. */
@CaseworkTest
class HostileDepositTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    @Autowired
    private Counter counter;

    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        labour = counter.of("zz.labour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/projects/not-an-id/deposit                                     | 400
            /api/projects/00000000-0000-0000-0000-000000000000/deposit          | 404
            /api/deposits?state=gone                                            | 422
            /api/deposits?after=nonsense                                        | 422
            /api/deposits?size=0                                                | 422
            """)
    void aListThatThereIsNotIsRefused(String address, int expected) throws Exception {
        labour.get(address).andExpect(status().is(expected)).andExpect(jsonPath("$.detail", matchesPattern(CHINESE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set-required   | "requiredFen":0,"reason":"示例"                                                       | 422
            set-required   | "requiredFen":-1,"reason":"示例"                                                      | 422
            set-required   | "requiredFen":9223372036854775807,"reason":"示例"                                     | 422
            set-required   | "requiredFen":1,"reason":" "                                                          | 422
            assess         | "several":false,"systemsInPlace":false,"listed":false | 422
            assess         | "valueFen":1,"monthsClean":-1,"several":false,"systemsInPlace":false,"listed":false | 422
            assess         | "valueFen":1,"monthsClean":20,"monthsSinceArrears":3,"several":false,"systemsInPlace":false,"listed":false | 422
            assess         | "valueFen":9223372036854775807,"several":false,"systemsInPlace":false,"listed":false | 422
            record         | "form":"gold","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"2024-03-01" | 422
            record         | "form":"cash","agency":"nobody","number":"1","amountFen":1,"validFrom":"2024-03-01"   | 422
            record         | "form":"cash","agency":"jiatai","number":"1","amountFen":1,"validFrom":"2024-03-01"   | 422
            record         | "form":"cash","agencyName":"示例","number":"1","amountFen":1,"validFrom":"2024-03-01" | 422
            record         | "form":"cash","agency":"citic_bank","number":"1","amountFen":0,"validFrom":"2024-03-01" | 422
            record         | "form":"cash","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"0001-01-01" | 422
            record         | "form":"cash","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"+999999999-12-31" | 422
            record         | "form":"cash","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"2024-03-02" | 422
            record         | "form":"bank_guarantee","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"2024-03-01" | 422
            record         | "form":"bank_guarantee","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"2024-03-01","validTo":"+999999999-12-31" | 422
            record         | "form":"bank_guarantee","agency":"citic_bank","number":"1","amountFen":1,"validFrom":"2024-03-01","validTo":"2023-03-01" | 422
            record-payment | "use":"00000000-0000-0000-0000-000000000000","paidFen":1,"paidOn":"2024-03-01"        | 422
            remind-renewal | "instrument":"00000000-0000-0000-0000-000000000000"                                   | 422
            apply-return   | "noticedOn":"+999999999-12-31","promised":true,"noticedTwice":true,"attachments":[]    | 422
            refund         | "refundedOn":"2024-03-01"                                                             | 409
            review-return  | "passed":true                                                                         | 409
            begin-term     | "kind":"permit","startedOn":"0001-01-01"                                              | 422
            """)
    void whatNobodyMeansIsRefusedAndLeavesNothing(String act, String rest, int expected) throws Exception {
        var project = built("示例" + UUID.randomUUID()).enteredBy(labour);
        act(labour, project, act, rest)
                .andExpect(status().is(expected))
                .andExpect(jsonPath("$.detail", matchesPattern(CHINESE)));
        view(labour, project)
                .andExpect(jsonPath("$.version", is(1)))
                .andExpect(jsonPath("$.movements.length()", is(0)));
    }

    @Test
    void theSamePaperIsNotRecordedTwiceNotEvenForAnotherProject() throws Exception {
        var one = built("示例" + UUID.randomUUID()).enteredBy(labour);
        var other = built("示例" + UUID.randomUUID()).enteredBy(labour);
        var paper = cash("citic_bank", SUM, DAY);
        does(labour, one, "record", paper);
        act(labour, other, "record", paper)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("number")));
    }

    @Test
    void whoActsOnWhatHasChangedIsToldAndOtherPlacesSeeNothing() throws Exception {
        var project = built("示例" + UUID.randomUUID()).enteredBy(labour);
        does(labour, project, "record", cash("citic_bank", SUM, DAY));
        labour.post(
                        "/api/projects/" + project + "/deposit/record",
                        "{\"version\":1," + cash("citic_bank", 1, DAY) + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.changed")));

        var elsewhere = counter.of("zy.labour");
        view(elsewhere, project).andExpect(status().isNotFound());
        elsewhere
                .post(
                        "/api/projects/" + project + "/deposit/record",
                        "{\"version\":2," + cash("citic_bank", 1, DAY) + "}")
                .andExpect(status().isNotFound());
        view(counter.of("zz.transport"), project).andExpect(status().isNotFound());
        counter.of("zz.government")
                .post(
                        "/api/projects/" + project + "/deposit/record",
                        "{\"version\":2," + cash("citic_bank", 1, DAY) + "}")
                .andExpect(status().isForbidden());
    }
}
