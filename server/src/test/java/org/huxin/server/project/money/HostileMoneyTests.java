package org.huxin.server.project.money;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody means about money is refused in Chinese and leaves nothing behind. */
@CaseworkTest
class HostileMoneyTests {

    @Autowired
    private Counter counter;

    private Works works;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 20));
        works = Works.of(
                counter.of("zy.water"), aProject().with("field", "water").with("investment", "government"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            money/measure      |
            money/measure      | "month":"2024-07","valueFen":1,"measuredOn":"2024-06-01"
            money/measure      | "month":"2024-06","valueFen":-1,"measuredOn":"2024-06-01"
            money/measure      | "month":"2024-06","valueFen":100000000000001,"measuredOn":"2024-06-01"
            money/measure      | "month":"2024-06","valueFen":1,"progress":10001,"measuredOn":"2024-06-01"
            money/measure      | "month":"1989-12","valueFen":1,"measuredOn":"2024-06-01"
            money/measure      | "month":"2024-06","valueFen":1,"measuredOn":"2024-06-21"
            money/pay          |
            money/pay          |
            money/pay          | "paidOn":"2024-06-01","amountFen":1,"voucher":"示例"
            money/pay          | "month":"2024-06","prepaid":true,"paidOn":"2024-06-01","amountFen":1,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"2024-06-01","amountFen":0,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"2024-06-01","amountFen":1,"labourFen":2,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"2024-06-01","amountFen":1,"labourFen":-1,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"2024-06-21","amountFen":1,"voucher":"示例"
            money/pay          | "month":"2025-07","paidOn":"2024-06-01","amountFen":1,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"0001-01-01","amountFen":1,"voucher":"示例"
            money/pay          | "month":"2024-06","paidOn":"2024-06-01","amountFen":1,"voucher":" "
            money/spend        | "ledger":"third","purpose":"wages","amountFen":1,"spentOn":"2024-06-01","voucher":"示例"
            money/spend        | "ledger":"labour","purpose":"feast","amountFen":1,"spentOn":"2024-06-01","voucher":"示例"
            money/settle       | "fromDay":"2024-05-02","toDay":"2024-05-01","amountFen":1
            money/settle       | "fromDay":"2024-05-02","toDay":"2024-06-21","amountFen":1
            money/settle       | "fromDay":"2024-05-02","toDay":"2024-06-01","amountFen":0
            labour/terms       | "dueDay":32
            labour/terms       | "startupFen":-1
            fund-plan/arrange  | "amountFen":0,"arrangedOn":"2024-06-01","document":"示例"
            fund-plan/arrange  | "amountFen":1,"arrangedOn":"2024-06-21","document":"示例"
            fund-plan/arrange  | "amountFen":1,"arrangedOn":"2024-06-01","document":""
            fund-plan/budget   | "amountFen":-5,"approvedOn":"2024-06-01","document":"示例"
            fund-plan/plan     | "amountFen":1,"dueOn":"2124-06-01"
            fund-plan/plan     | "amountFen":100000000000001,"dueOn":"2024-06-01"
            fund-plan/pay      | "amountFen":1,"paidOn":"2024-06-21","voucher":"示例"
            """)
    void isToldInChineseWhatIsWrong(String act, String body) throws Exception {
        refused(works.file().act(works.keeper(), act, body == null ? "" : body), 422);
        works.money().andExpect(jsonPath("$.payments", hasSize(0))).andExpect(jsonPath("$.measured", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/labour-periods?state=gone                | 422
            /api/labour-periods?after=nonsense            | 422
            /api/labour-periods?size=0                    | 422
            /api/labour-periods?month=0001-01             | 422
            /api/labour-periods?month=soon                | 400
            /api/labour-periods/not-an-id                 | 400
            /api/labour-periods.xlsx?state=gone           | 422
            /api/project-funds?state=gone                 | 422
            /api/project-funds?after=eB95                 | 422
            /api/project-funds.xlsx?state=gone            | 422
            /api/projects/not-an-id/money                 | 400
            /api/projects/not-an-id/labour                | 400
            """)
    void addressesAreCheckedToo(String address, int expected) throws Exception {
        refused(works.keeper().get(address), expected);
    }

    @Test
    void whoHasNoShareInAProjectNeitherSeesNorActs() throws Exception {
        for (var part : new String[] {"money", "labour", "fund-plan", "money/flow?month=2024-06"}) {
            for (var unit : new String[] {"zy.transport", "zy.police", "jy.office"}) {
                counter.of(unit).get("/api/projects/" + works.id() + "/" + part).andExpect(status().isNotFound());
            }
        }
        var measure = "\"month\":\"2024-06\",\"valueFen\":1,\"measuredOn\":\"2024-06-01\"";
        works.file()
                .actAt(1, counter.of("zy.transport"), "money/measure", measure)
                .andExpect(status().isNotFound());
        works.file()
                .actAt(1, counter.of("zy.government"), "money/measure", measure)
                .andExpect(status().isForbidden());
        works.file()
                .actAt(1, counter.of("zy.finance"), "money/measure", measure)
                .andExpect(status().isForbidden());
        works.file().actAt(0, works.keeper(), "money/measure", measure).andExpect(status().isConflict());
        refused(
                works.file()
                        .act(
                                works.keeper(),
                                "money/withdraw",
                                "\"payment\":\"00000000-0000-0000-0000-000000000000\",\"reason\":\"示例\""),
                404);
    }

    private static void refused(ResultActions answer, int expected) throws Exception {
        answer.andExpect(status().is(expected)).andExpect(jsonPath("$.detail", matchesPattern("(?s).*\\p{IsHan}.*")));
    }
}
