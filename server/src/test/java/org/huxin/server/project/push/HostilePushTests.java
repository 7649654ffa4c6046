package org.huxin.server.project.push;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody means is refused in Chinese, with the field where there is one, and leaves nothing behind. */
@CaseworkTest
class HostilePushTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/pushes/not-an-id               | 400
            /api/pushes?after=eB95              | 422
            /api/pushes?after=nonsense          | 422
            /api/pushes?size=0                  | 422
            /api/pushes?state=gone              | 422
            /api/push-ledger.xlsx?state=gone    | 422
            """)
    void isToldInChineseWhatIsWrong(String address, int expected) throws Exception {
        refused(housing.get(address), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                              | 422
            {"kind":"","triggeredAt":"2024-03-01T09:00:00"}                                                 | 422
            {"kind":"nonsense","triggeredAt":"2024-03-01T09:00:00"}                                         | 422
            {"kind":"permit"}                                                                               | 422
            {"kind":"permit","triggeredAt":"yesterday"}                                                     | 400
            {"kind":"permit","triggeredAt":"2024-03-02T09:00:00"}                                           | 422
            {"kind":"permit","triggeredAt":"0001-01-01T00:00:00"}                                           | 422
            {"kind":"permit","triggeredAt":"+999999999-12-31T00:00:00"}                                     | 422
            {"kind":"bid_ended","triggeredAt":"2024-03-01T09:00:00"}                                        | 422
            {"kind":"permit","triggeredAt":"2024-03-01T09:00:00","unit":"zz.transport"}                     | 403
            {"kind":"start_planned","triggeredAt":"2024-03-01T09:00:00"}                                    | 422
            {"kind":"start_planned","triggeredAt":"2024-03-01T09:00:00","startsOn":"1800-01-01"}            | 422
            {"kind":"start_planned","triggeredAt":"2024-03-01T09:00:00","startsOn":"+999999999-12-31"}      | 422
            """)
    void aPushThatNobodyMeansIsRefused(String body, int expected) throws Exception {
        var project = built().enteredBy(housing);

        refused(housing.post("/api/projects/" + project + "/pushes", body), expected);
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.pushes.length()", is(0)));
    }

    @Test
    void theSameReasonIsNotEnteredTwice() throws Exception {
        var project = built().enteredBy(housing);
        entered(housing, project, "permit", DAY);

        refused(Pushing.enter(housing, project, "permit", DAY, ""), 409);
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.pushes.length()", is(1)));
    }

    @Test
    void theCoordinatorEntersForAUnitOfThePlaceOnly() throws Exception {
        var project = built().enteredBy(housing);
        var labour = counter.of("zz.labour");

        refused(Pushing.enter(labour, project, "permit", DAY, ",\"unit\":\"zy.housing\""), 422);
        refused(Pushing.enter(labour, project, "permit", DAY, ",\"unit\":\"zz.labour\""), 422);
        Pushing.enter(labour, project, "permit", DAY, ",\"unit\":\"zz.housing\"")
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            send     | {"version":"x"}                                       | 400
            send     | {"version":99}                                        | 409
            send     | {"version":1,"contractor":{"name":""}}                | 422
            send     | {"version":1,"contractor":[]}                         | 400
            receive  | {"version":1}                                         | 403
            withdraw | {"version":1}                                         | 422
            account  | {"version":1,"note":"示例","attachments":[null]}       | 409
            bulletin | {"version":1}                                         | 403
            """)
    void anActThatDoesNotFitIsRefused(String act, String body, int expected) throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);

        refused(housing.post("/api/pushes/" + push + "/" + act.strip(), body), expected);
        refused(housing.post("/api/pushes/" + UUID.randomUUID() + "/" + act.strip(), body), expected == 409 ? 404 : -1);
    }

    @Test
    void aLeaderReadsAndDoesNothing() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);
        var leader = counter.of("zz.government");

        Pushing.view(leader, push)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.maySend", is(false)))
                .andExpect(jsonPath("$.mayReceive", is(false)));
        refused(Pushing.send(leader, push), 403);
    }

    private static void refused(ResultActions answer, int expected) throws Exception {
        answer.andExpect(result -> {
                    var told = result.getResponse().getStatus();
                    Assertions.assertThat(told).isBetween(400, 499);
                    Assertions.assertThat(expected < 0 || told == expected)
                            .as("%d instead of %d", told, expected)
                            .isTrue();
                })
                .andExpect(jsonPath("$.detail", matchesPattern("(?s).*\\p{IsHan}.*")));
    }
}
