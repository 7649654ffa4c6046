package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.firm;
import static org.huxin.server.project.push.Pushing.unbuilt;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers who push in the same moment. */
@CaseworkTest
class PushAtOnceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int ROUNDS = 4;
    private static final int NOTICES = 30;

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private Counter.Officer housing;
    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    @Test
    void ofTwoWhoSendAtOnceOneWinsAndOneNoticeGoesOut() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var project = built().enteredBy(housing);
            var push = entered(housing, project, "permit", DAY);
            var seen = Pushing.version(housing, push);

            assertThat(together(
                            List.of(acting(housing, push, "send", seen, ""), acting(labour, push, "send", seen, ""))))
                    .containsExactlyInAnyOrder(200, 409);

            housing.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
            assertThat(facts(push)).containsExactly("push.triggered", "push.sent");
        }
    }

    @Test
    void twoPushesOfOneUnitSentAtOnceGoOutOnceUnderOneNumber() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var project = built().enteredBy(housing);
            var approval = entered(housing, project, "approval", DAY);
            var funds = entered(housing, project, "funds_ready", DAY);

            assertThat(together(List.of(
                            acting(housing, approval, "send", Pushing.version(housing, approval), ""),
                            acting(labour, funds, "send", Pushing.version(housing, funds), ""))))
                    .containsExactlyInAnyOrder(200, 409);

            assertThat(number(approval)).isEqualTo(number(funds));
            assertThat(facts(approval)).containsOnlyOnce("push.sent");
            assertThat(facts(funds)).containsOnlyOnce("push.sent");
        }
    }

    @Test
    void twoUnitsThatPushOneProjectAtOnceShareOneNotice() throws Exception {
        var reform = counter.of("zz.development_reform");
        for (var round = 0; round < ROUNDS; round++) {
            var project = built().enteredBy(housing);
            var permit = entered(housing, project, "permit", DAY);
            var papers = Counter.read(
                    Pushing.enter(labour, project, "approval_papers", DAY, ",\"unit\":\"zz.development_reform\"")
                            .andExpect(status().isOk()),
                    "$.id");

            assertThat(together(List.of(
                            acting(housing, permit, "send", Pushing.version(housing, permit), ""),
                            acting(reform, papers, "send", Pushing.version(reform, papers), ""))))
                    .containsOnly(200);

            assertThat(number(permit)).isEqualTo(number(papers));
            housing.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
        }
    }

    @Test
    void ofTwoWhoNameTheContractorAfterwardsOneWins() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var project = unbuilt().enteredBy(housing);
            var push = entered(housing, project, "permit", DAY);
            Pushing.send(housing, push).andExpect(status().isOk());
            var seen = Pushing.version(housing, push);

            assertThat(together(List.of(
                            acting(housing, push, "issue-notice", seen, naming(firm())),
                            acting(labour, push, "issue-notice", seen, naming(firm())))))
                    .containsExactlyInAnyOrder(200, 409);

            var contractor = Counter.read(view(housing, push), "$.contractor.name");
            view(housing, push).andExpect(jsonPath("$.notice.addressee", is(contractor)));
            housing.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
        }
    }

    @Test
    void whatIsWithdrawnAtTheMomentOfSendingIsEitherWithdrawnOrSent() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var push = entered(housing, built().enteredBy(housing), "permit", DAY);
            var seen = Pushing.version(housing, push);

            assertThat(together(List.of(
                            acting(housing, push, "send", seen, ""),
                            acting(labour, push, "withdraw", seen, ",\"reason\":\"示例登记有误\""))))
                    .containsExactlyInAnyOrder(200, 409);

            assertThat(facts(push)).hasSize(2).containsAnyOf("push.sent", "push.withdrawn");
        }
    }

    @Test
    @Requirement("ZZ-115")
    void thirtyNoticesOfABureauSentAtOnceAreNumberedWithoutAGap() throws Exception {
        var transport = counter.of("zz.transport");
        var pushes = new ArrayList<String>();
        var requests = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < NOTICES; i++) {
            var push = entered(transport, built().enteredBy(transport), "permit", DAY);
            pushes.add(push);
            requests.add(acting(i % 2 == 0 ? transport : labour, push, "send", Pushing.version(transport, push), ""));
        }

        assertThat(together(requests)).containsOnly(200);

        var numbers = new ArrayList<Integer>();
        for (var push : pushes) {
            var text = Counter.read(view(transport, push), "$.notice.number");
            assertThat(text).matches("中区交通农保通字〔2024〕第\\d+号");
            numbers.add(Integer.parseInt(text.replaceAll(".*第(\\d+)号", "$1")));
        }
        Collections.sort(numbers);
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.range(0, NOTICES)
                        .map(ordinal -> numbers.getFirst() + ordinal)
                        .boxed()
                        .toList());
    }

    private static String naming(String contractor) {
        return ",\"contractor\":{\"name\":\"" + contractor + "\"}";
    }

    private static Callable<Integer> acting(
            Counter.Officer officer, String push, String act, String version, String rest) {
        return () -> officer.post("/api/pushes/" + push + "/" + act, "{\"version\":%s%s}".formatted(version, rest))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> facts(String push) {
        return duties.facts("push:" + push).stream().map(fact -> fact.type()).toList();
    }

    private String number(String push) throws Exception {
        return Counter.read(view(labour, push).andExpect(status().isOk()), "$.notice.number");
    }

    /** The status of each, all sent in the same moment. */
    private static List<Integer> together(List<Callable<Integer>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (var request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }
}
