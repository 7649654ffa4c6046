package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.verifiedCase;
import static org.huxin.server.project.deposit.Depositing.view;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever officers do in whatever order: the books balance, nothing goes below zero, and page, list and light agree. */
@CaseworkTest
class DepositWalkTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
    private static final int STEPS = 25;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private final String mark = "示例" + UUID.randomUUID();

    private Officer housing;
    private String project;
    private String owed;
    private LocalDate day;

    @BeforeEach
    void aProjectInWhichWagesAreOwed() throws Exception {
        day = FIRST;
        counter.on(day);
        housing = counter.of("jy.housing");
        project = built(mark).enteredBy(housing);
        owed = verifiedCase(db, counter.of("jy.labour"), project, day, 50_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theBooksBalanceAndEveryViewSaysTheSame(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            var answer = anything(random).andReturn().getResponse();
            assertThat(answer.getStatus()).isIn(200, 409, 422);
            agree();
        }
    }

    private ResultActions anything(Random random) throws Exception {
        return switch (random.nextInt(7)) {
            case 0 ->
                act(
                        housing,
                        project,
                        "set-required",
                        "\"requiredFen\":%s,\"reason\":\"示例\""
                                .formatted(random.nextInt(6) == 0 ? "null" : fen(random)));
            case 1 -> act(housing, project, "record", cash("示例银行", fen(random), day));
            case 2 ->
                act(
                        housing,
                        project,
                        "record",
                        paper("surety_letter", "示例担保", fen(random), day, day.plusDays(300 + random.nextInt(200))));
            case 3, 4 ->
                act(
                        housing,
                        project,
                        "approve-use",
                        "\"instrument\":\"%s\",\"caseId\":\"%s\",\"amountFen\":%d,\"decision\":\"示例\",\"decisionDue\":\"2024-03-01\""
                                .formatted(any(random, "$.instruments[*].id"), owed, fen(random)));
            case 5 ->
                act(
                        housing,
                        project,
                        "record-payment",
                        "\"use\":\"%s\",\"paidFen\":%d,\"paidOn\":\"%s\",\"note\":\"示例\""
                                .formatted(any(random, "$.uses[*].id"), random.nextInt(20_000), day));
            default -> {
                day = day.plusDays(random.nextInt(150));
                counter.on(day);
                yield view(housing, project);
            }
        };
    }

    private static int fen(Random random) {
        return 1 + random.nextInt(20_000);
    }

    private String any(Random random, String path) throws Exception {
        List<String> ids = JsonPath.read(body(view(housing, project)), path);
        return ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(random.nextInt(ids.size()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void agree() throws Exception {
        var deposit = body(view(housing, project));
        Map<String, Integer> totals = JsonPath.read(deposit, "$.totals");
        assertThat(totals.get("balanceFen"))
                .isEqualTo(totals.get("inFen") - totals.get("usedFen") - totals.get("returnedFen"));
        assertThat(totals.values()).allMatch(fen -> fen >= 0);
        assertThat(totals.get("availableFen"))
                .isEqualTo(totals.get("balanceFen") - totals.get("endedFen") - totals.get("reservedFen"));
        List<Integer> left = JsonPath.read(deposit, "$.instruments[*].leftFen");
        assertThat(left).allMatch(fen -> fen >= 0);
        assertThat(left.stream().mapToInt(Integer::intValue).sum()).isEqualTo(totals.get("balanceFen"));
        assertThat(totals.get("usedFen")).isLessThanOrEqualTo(50_000);

        String state = JsonPath.read(deposit, "$.state.code");
        var inForce = totals.get("balanceFen") - totals.get("endedFen");
        Integer required = JsonPath.read(deposit, "$.requiredFen");
        boolean waived =
                JsonPath.<List<Boolean>>read(deposit, "$..assessment.waived").contains(true);
        assertThat(state)
                .isEqualTo(
                        waived
                                ? "waived"
                                : required != null && inForce >= required ? "full" : inForce > 0 ? "short" : "none");
        var listed = body(housing.get("/api/deposits?text=" + mark));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].state.code")).containsExactly(state);
        assertThat(JsonPath.<List<Integer>>read(listed, "$.items[*].inForceFen"))
                .containsExactly(inForce);
        assertThat(JsonPath.<List<Object>>read(
                        body(housing.get("/api/deposits?state=" + state + "&text=" + mark)), "$.items"))
                .hasSize(1);
        var page = body(housing.get("/api/projects/" + project));
        assertThat(JsonPath.<List<Boolean>>read(page, "$.lights[?(@.code=='deposit')].inPlace"))
                .containsExactly(state.equals("full") || state.equals("waived"));
        int covered = JsonPath.read(body(housing.get("/api/deposits/coverage?text=" + mark)), "$.projects.covered");
        assertThat(covered).isEqualTo(state.equals("full") || state.equals("waived") ? 1 : 0);
    }
}
