package org.huxin.server.openapi;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import org.huxin.server.party.Directory;
import org.huxin.server.party.directory.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests that no console would send: each is told in Chinese what is wrong with it, and none is a fault of the server. */
@SpringBootTest
@AutoConfigureMockMvc
class HostileRequestTests {

    private static final String PASSWORD = "spring-in-autumn";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        if (directory.officer("hostile").isEmpty()) {
            accounts.create(
                    "hostile",
                    new Accounts.NewAccount("hostile", "测试员敌", "经办人", false, "zz.labour", Set.of()),
                    "{noop}" + PASSWORD);
        }
        session = (MockHttpSession) web.perform(post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"hostile\",\"password\":\"" + PASSWORD + "\"}"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/clues/not-an-id            | 4..
            GET  | /api/cases/not-an-id            | 4..
            GET  | /api/papers/not-an-id           | 4..
            GET  | /api/tasks/not-an-id            | 4..
            GET  | /api/imports/not-an-id          | 4..
            GET  | /api/attachments/not-an-id      | 4..
            GET  | /api/duties/not-an-id/receipt   | 4..
            GET  | /api/clues?after=nonsense       | 422
            GET  | /api/clues?after=eB95           | 422
            GET  | /api/cases?after=eB95           | 422
            GET  | /api/desk?after=eB95            | 422
            GET  | /api/notices?after=eB95         | 422
            GET  | /api/papers?after=eB95          | 422
            GET  | /api/tasks?after=eB95           | 422
            GET  | /api/rules?after=eB95           | 422
            GET  | /api/imports?after=eB95         | 422
            GET  | /api/clues?size=0               | 422
            GET  | /api/clues?size=x               | 400
            GET  | /api/clues?stage=NOWHERE        | 4..
            GET  | /api/clues?receivedFrom=monday  | 4..
            GET  | /api/clues?sort=secret          | 422
            GET  | /api/organisation/units/zz.labour/work?month=13 | 4..
            GET  | /api/clues?receivedTo=+999999999-12-31            | 422
            GET  | /api/clues/count?receivedFrom=-999999999-01-01    | 422
            GET  | /api/clues?resolvedTo=+999999999-12-31            | 422
            GET  | /api/papers?issuedTo=+999999999-12-31             | 422
            GET  | /api/dispatch/figures?month=+999999999-12         | 422
            GET  | /api/dispatch/sheets?from=2024-01-01&to=+999999999-12-31 | 422
            GET  | /api/dispatch/friday?on=+999999999-12-31          | 422
            GET  | /api/nothing                    | 404
            PATCH| /api/clues                      | 405
            POST | /api/clues                      | 4..
            POST | /api/imports                    | 4..
            """)
    void isToldInChineseWhatIsWrong(String method, String address, String status) throws Exception {
        expectProblem(request(HttpMethod.valueOf(method.strip()), address), status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                  | 400
            []                                                 | 400
            null                                               | 400
            {"channel": {}}                                    | 400
            {"receivedAt": "yesterday"}                        | 400
            {"claimedFen": 1e400}                              | 400
            {"claimedFen": "many"}                             | 400
            {"attachments": ["x"]}                             | 400
            {}                                                 | 400
            """)
    void aBodyThatIsNoClueIsRefused(String body, String status) throws Exception {
        expectProblem(post("/api/clues").contentType(MediaType.APPLICATION_JSON).content(body), status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/clues                        | {"channel": "phone", "receivedAt": "2024-05-06T09:00:00", "hasProject": false, "employer": "示例", "narrative": "", "anonymous": true, "requestId": "hostile-2", "presentUnits": [null]}
            /api/clues                        | {"channel": "phone", "receivedAt": "2024-05-06T09:00:00", "hasProject": false, "employer": "示例", "narrative": "", "anonymous": true, "requestId": "hostile-3", "attachments": [null]}
            /api/clues/{clue}/assign          | {"version": 1, "mode": "assign", "unit": "zz.housing", "reason": "示例", "helpers": [null]}
            /api/clues/{clue}/attach          | {"version": 1, "attachments": [null]}
            /api/tasks                        | {"kind": "task", "title": "示例", "units": [null]}
            /api/tasks                        | {"kind": "task", "title": "示例", "units": ["zz.housing"], "dueOn": "+999999999-12-31"}
            /api/dispatch/key-periods         | {"from": "2099-01-01", "to": "+999999999-12-31", "note": "示例"}
            /api/dispatch/bulletins           | {"kind": "month", "from": "+999999999-12-01", "to": "+999999999-12-31"}
            """)
    void aListOfNothingOrADayBeyondTheCalendarIsRefused(String address, String body) throws Exception {
        expectProblem(
                post(address.strip().replace("{clue}", aClue()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                "4..");
    }

    /** A clue that may be assigned. */
    private String aClue() throws Exception {
        var answer = web.perform(post("/api/clues")
                        .session(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"channel": "phone", "receivedAt": "2024-05-06T09:00:00", "hasProject": false,
                                 "employer": "示例", "narrative": "", "anonymous": true, "requestId": "hostile-clue"}"""))
                .andExpect(status().isOk())
                .andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        expectProblem(post("/api/clues").contentType(MediaType.APPLICATION_JSON).content("[".repeat(100_000)), "400");
    }

    @Test
    void anotherMediaTypeAndAMissingFileAreNamed() throws Exception {
        expectProblem(post("/api/clues").contentType(MediaType.TEXT_XML).content("<a/>"), "415");
        expectProblem(multipart("/api/imports"), "400");
        expectProblem(multipart("/api/attachments"), "400");
    }

    @Test
    void aFieldIsExplainedInChineseWhateverTheBrowserSpeaks() throws Exception {
        var clue = """
                {"channel": "", "receivedAt": "2024-05-06T09:00:00", "hasProject": false, "employer": "%s", "narrative": "x",
                 "anonymous": true, "stateCompany": false, "requestId": "hostile-1"}""".formatted("长".repeat(201));

        expectProblem(
                        post("/api/clues")
                                .header("Accept-Language", "en-US")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(clue),
                        "422")
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].message").value(matchesPattern("\\p{IsHan}.*")))
                .andExpect(jsonPath("$.errors[1].message").value(matchesPattern("\\p{IsHan}.*")));
    }

    @Test
    void aWriteWithoutTheTokenIsRefused() throws Exception {
        web.perform(post("/api/clues")
                        .session(session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("csrf.refused"));
    }

    @Test
    void answersOfTheInterfaceAreNotKeptAndNotShownInsideOtherPages() throws Exception {
        web.perform(get("/api/me").session(session))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", matchesPattern(".*no-store.*")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("X-Frame-Options"))
                .andExpect(header().string("Content-Security-Policy", matchesPattern("default-src 'self'.*")));
    }

    private ResultActions expectProblem(MockHttpServletRequestBuilder sent, String status) throws Exception {
        return expectProblem(web.perform(sent.session(session).with(csrf())), status);
    }

    private ResultActions expectProblem(
            org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder sent, String status)
            throws Exception {
        return expectProblem(web.perform(sent.session(session).with(csrf())), status);
    }

    private static ResultActions expectProblem(ResultActions answered, String status) throws Exception {
        return answered.andExpect(result -> org.assertj.core.api.Assertions.assertThat(
                                String.valueOf(result.getResponse().getStatus()))
                        .matches(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(matchesPattern("[a-z_]+(\\.[a-z_]+)*")))
                .andExpect(jsonPath("$.detail").value(matchesPattern("(?s).*\\p{IsHan}.*")));
    }
}
