package org.huxin.server.kernel.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class ProblemsTests {

    record Person(@NotBlank(message = "请填写姓名") String name, Integer age) {}

    record Command(@Valid List<Person> people) {}

    @RestController
    static class Trouble {

        @GetMapping("/refused/{how}")
        String refuse(@PathVariable String how) {
            throw switch (how) {
                case "state" -> new CommandRefused("clue.changed", "线索已被他人处理").with("version", 3);
                case "rule" ->
                    CommandRefused.rule("clue.gate", "召集人须为政府负责人").with("citation", Map.of("clause", "一(一)1"));
                case "field" ->
                    CommandRefused.rule("clue.amount", "金额有误").blaming(List.of(new FieldError("claimed", "金额有误")));
                case "scope" -> NotPermitted.outsideScope("不能查看");
                case "session" -> new NotPermitted("session.required", "请先登录");
                case "missing" -> new NotFound("线索", "7");
                case "nul" -> new DataIntegrityViolationException("x", new SQLException("secret", "22021"));
                case "deep" ->
                    new DataIntegrityViolationException("x", new RuntimeException(new SQLException("", "22003")));
                case "double" -> new DataIntegrityViolationException("x", new SQLException("secret", "23505"));
                case "silent" -> new DataIntegrityViolationException("x", new SQLException("secret"));
                case "broken" -> new MultipartException("secret");
                case "large" -> new MaxUploadSizeExceededException(20);
                default -> new IllegalStateException("jdbc:secret");
            };
        }

        @GetMapping("/number")
        int number(@RequestParam int value) {
            return value;
        }

        @PostMapping(path = "/people", consumes = MediaType.APPLICATION_JSON_VALUE)
        int people(@Valid @RequestBody Command command) {
            return command.people().size();
        }
    }

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Trouble())
            .setControllerAdvice(new Problems())
            .build();

    @Test
    void theStateOfThingsRefusesWith409AndWhatElseBelongsToIt() throws Exception {
        web.perform(get("/refused/state"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("clue.changed"))
                .andExpect(jsonPath("$.detail").value("线索已被他人处理"))
                .andExpect(jsonPath("$.title").value("不能这样办理"))
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.errors").isEmpty());
    }

    @Test
    void aRuleRefusesWith422AndItsClause() throws Exception {
        web.perform(get("/refused/rule"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.citation.clause").value("一(一)1"));
        web.perform(get("/refused/field"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("claimed"));
    }

    @Test
    void scopeSessionAndAbsenceHaveStatusesOfTheirOwn() throws Exception {
        web.perform(get("/refused/scope"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope.refused"));
        web.perform(get("/refused/session")).andExpect(status().isUnauthorized());
        web.perform(get("/refused/missing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not.found"))
                .andExpect(jsonPath("$.detail").value("没有找到线索：7"));
    }

    @Test
    void aFaultTellsAReferenceAndNothingElse() throws Exception {
        web.perform(get("/refused/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("unexpected"))
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void whatTheDatabaseCannotHoldIsTheSendersMistakeAndAnythingElseOfItAFault() throws Exception {
        for (var unfit : List.of("nul", "deep")) {
            web.perform(get("/refused/" + unfit))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("request.not_storable"))
                    .andExpect(content().string(not(containsString("secret"))));
        }
        for (var fault : List.of("double", "silent")) {
            web.perform(get("/refused/" + fault))
                    .andExpect(status().isInternalServerError())
                    .andExpect(jsonPath("$.code").value("unexpected"))
                    .andExpect(content().string(not(containsString("secret"))));
        }
        web.perform(get("/refused/broken"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.multipart"));
    }

    @Test
    void aFieldThatDoesNotFitIsNamedByItsPath() throws Exception {
        web.perform(post("/people")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\":[{\"name\":\"测试员甲\"},{\"name\":\"\"}]}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[0].path").value("people[1].name"))
                .andExpect(jsonPath("$.errors[0].message").value("请填写姓名"));
    }

    @Test
    void jsonThatCannotBeReadNamesTheSpot() throws Exception {
        web.perform(post("/people")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\":[{\"age\":\"many\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.unreadable"))
                .andExpect(jsonPath("$.errors[0].path").value("people[0].age"));
        web.perform(post("/people").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors").isEmpty());
    }

    @Test
    void mistakesOfTheRequestItselfAreToldInChinese() throws Exception {
        web.perform(post("/people").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("request.media_type"));
        web.perform(post("/number"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("request.method"));
        web.perform(get("/number").param("value", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].path").value("value"));
        web.perform(get("/number"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.missing_parameter"));
        web.perform(get("/refused/large"))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.detail").value("上传的文件超过允许的大小"));
    }
}
