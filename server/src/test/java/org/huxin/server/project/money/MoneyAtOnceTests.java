package org.huxin.server.project.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers who book money in the same moment: nothing is booked twice, and no ledger or budget is overdrawn. */
@CaseworkTest
class MoneyAtOnceTests {

    private static final int MANY = 4;

    @Autowired
    private Counter counter;

    private Works works;
    private long version;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 20));
        works = Works.of(
                counter.of("zy.housing"), aProject().with("field", "housing").with("investment", "government"));
    }

    private List<Integer> all(String act, String body) throws Exception {
        version = Long.parseLong(Counter.read(works.file().page(works.keeper()), "$.version"));
        var doings = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < MANY; n++) {
            doings.add(() -> works.file()
                    .actAt(version, works.keeper(), act, body)
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        return Together.all(doings);
    }

    private static void oneOf(List<Integer> statuses) {
        assertThat(statuses).containsOnlyOnce(200).filteredOn(one -> one != 200).containsOnly(409);
    }

    @RepeatedTest(3)
    void theSamePaymentSentByManyIsBookedOnce() throws Exception {
        oneOf(
                all(
                        "money/pay",
                        "\"month\":\"2024-06\",\"paidOn\":\"2024-06-10\",\"amountFen\":100,\"labourFen\":60,\"voucher\":\"示例一号\""));
        works.money().andExpect(jsonPath("$.payments", hasSize(1)));
        oneOf(
                all(
                        "money/spend",
                        "\"ledger\":\"labour\",\"purpose\":\"wages\",\"amountFen\":60,\"spentOn\":\"2024-06-11\",\"voucher\":\"示例二号\""));
        works.money().andExpect(jsonPath("$.ledgers[0].balanceFen", is(0)));
    }

    @RepeatedTest(2)
    void manyWhoReckonAtOnceLeaveOnePeriodWithOneDuty() throws Exception {
        oneOf(all("money/measure", "\"month\":\"2024-05\",\"valueFen\":1000,\"measuredOn\":\"2024-06-10\""));
        works.file().does(works.keeper(), "labour/terms", "\"dueDay\":15");
        works.labour().andExpect(jsonPath("$.periods", hasSize(1)));
    }

    @RepeatedTest(2)
    void theBudgetIsNotOverdrawnByPayingTwiceAtOnce() throws Exception {
        works.file()
                .does(
                        works.keeper(),
                        "fund-plan/budget",
                        "\"amountFen\":100,\"approvedOn\":\"2024-06-01\",\"document\":\"示例预算\"");
        oneOf(all("fund-plan/pay", "\"amountFen\":100,\"paidOn\":\"2024-06-10\",\"voucher\":\"示例三号\""));
        works.keeper()
                .get("/api/projects/" + works.id() + "/fund-plan")
                .andExpect(jsonPath("$.standing.paidFen", is(100)));
    }
}
