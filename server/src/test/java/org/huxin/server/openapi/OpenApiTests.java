package org.huxin.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that the build leaves in target/openapi.json, and whether it keeps what the console counts on. */
@SpringBootTest
@AutoConfigureMockMvc
class OpenApiTests {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    @Autowired
    MockMvc web;

    private JsonNode document;

    @BeforeEach
    void writeDocument() throws Exception {
        var text =
                web.perform(get("/api/openapi")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        document = new JsonMapper().readTree(text);
        Files.writeString(Path.of("target", "openapi.json"), document.toPrettyString());
    }

    @Test
    void hasEveryOperationThatTheConsoleCalls() throws Exception {
        assertThat(ConsolePaths.all())
                .hasSizeGreaterThan(100)
                .filteredOn(call -> !call.contains(" /api/demo/")) // there in the demonstration only
                .filteredOn(call -> operations().keySet().stream().noneMatch(fits(call)))
                .as("called by the console, not answered by the server")
                .isEmpty();
    }

    /** Whatever stands in braces stands for one part of the address, under whichever name. */
    private static Predicate<String> fits(String call) {
        return Pattern.compile(call.replaceAll("\\{[^/]+}", "[^/]+")).asMatchPredicate();
    }

    @Test
    void callsEveryOperationByAChineseTitleUnderAHeading() {
        assertThat(operations()).allSatisfy((call, operation) -> {
            assertThat(operation.path("summary").asString())
                    .as("title of " + call)
                    .matches("\\p{IsHan}.*");
            assertThat(operation.path("tags").path(0).asString())
                    .as("heading of " + call)
                    .matches("\\p{IsHan}+");
        });
    }

    @Test
    void tellsOfEveryOperationHowItIsRefused() {
        assertThat(operations().values())
                .allSatisfy(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Problem"));
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("title", "detail", "code", "errors");
    }

    @Test
    void tellsHowToSignInAndWhatAWriteMustCarry() {
        assertThat(document.at("/components/securitySchemes/session/in").asString())
                .isEqualTo("cookie");
        assertThat(document.at("/components/securitySchemes/csrf/name").asString())
                .isEqualTo("X-XSRF-TOKEN");
        assertThat(operations().get("GET /api/worker/months").path("parameters").findValuesAsString("name"))
                .containsExactly("after");
        assertThat(operations().get("GET /api/clues").path("security").toString())
                .isEqualTo("[{\"session\":[]}]");
        assertThat(operations().get("POST /api/clues").path("security").toString())
                .isEqualTo("[{\"session\":[],\"csrf\":[]}]");
        assertThat(operations().get("POST /api/session").path("security").toString())
                .isEqualTo("[{\"csrf\":[]}]");
    }

    @Test
    void asksForTheSheetOfAnImportAsAFile() {
        var schema = operations()
                .get("POST /api/imports")
                .at("/requestBody/content/multipart~1form-data/schema/properties/file");

        assertThat(schema.path("format").asString()).isEqualTo("binary");
        assertThat(operations().get("GET /api/clues").path("parameters").findValuesAsString("name"))
                .contains("stage", "receivedFrom", "after", "size");
    }

    private Map<String, JsonNode> operations() {
        var found = new java.util.TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().has(method)) {
                        found.put(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                path.getValue().get(method));
                    }
                }));
        return found;
    }
}
