package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.verifiedCase;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Together;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers in the same moment: no money is promised twice and no paper counts twice. */
@CaseworkTest
class DepositAtOnceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final int ROUNDS = 5;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private Officer one;
    private Officer other;

    @BeforeEach
    void twoOfficersOfTheSupervisingUnit() throws Exception {
        counter.on(DAY);
        one = counter.of("jy.housing");
        other = counter.as("jy.housing.second", "jy.housing");
    }

    private static Callable<Integer> posting(Officer officer, String project, String act, String version, String rest) {
        return () -> officer.post(
                        "/api/projects/" + project + "/deposit/" + act, "{\"version\":%s,%s}".formatted(version, rest))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void ofTwoUsesApprovedAtOnceOneIsRefused() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var project = built("示例" + UUID.randomUUID()).enteredBy(one);
            does(one, project, "record", cash("示例银行", SUM, DAY));
            var owed = verifiedCase(db, counter.of("jy.labour"), project, DAY, 10 * SUM);
            var seen = view(one, project);
            var use =
                    "\"instrument\":\"%s\",\"caseId\":\"%s\",\"amountFen\":%d,\"decision\":\"示例\",\"decisionDue\":\"2024-03-01\""
                            .formatted(Counter.read(seen, "$.instruments[0].id"), owed, SUM);
            var version = Counter.read(seen, "$.version");

            assertThat(Together.all(List.of(
                            posting(one, project, "approve-use", version, use),
                            posting(other, project, "approve-use", version, use))))
                    .containsExactlyInAnyOrder(200, 409);
            view(one, project)
                    .andExpect(jsonPath("$.uses.length()", is(1)))
                    .andExpect(jsonPath("$.totals.availableFen", is(0)));
        }
    }

    @Test
    void onePaperRecordedForTwoProjectsAtOnceCountsForOne() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var first = built("示例" + UUID.randomUUID()).enteredBy(one);
            var second = built("示例" + UUID.randomUUID()).enteredBy(one);
            var paper = cash("示例银行", SUM, DAY);

            assertThat(Together.all(List.of(
                            posting(one, first, "record", "1", paper), posting(other, second, "record", "1", paper))))
                    .containsExactlyInAnyOrder(200, 422);
        }
    }
}
