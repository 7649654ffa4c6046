package org.huxin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server as the pages in a window do, with its cookies: for whatever is not the matter of a test. Every call must work. */
record Caller(BrowserContext window) {

    /** Whatever invented people sign in with. */
    static final String PASSWORD = "autumn-in-spring";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FilePayload SCAN =
            new FilePayload("示例扫描件.pdf", "application/pdf", "%PDF-1.4\n示例扫描件".getBytes(StandardCharsets.UTF_8));

    /** Whoever was signed in in the window is signed out. */
    Caller signsIn(String username, String password) {
        window.clearCookies();
        nobody();
        post("/api/session", Map.of("username", username, "password", password));
        return this;
    }

    /** Nobody has signed in, but may send something. */
    Caller nobody() {
        window.request().get("/api/me");
        return this;
    }

    JsonNode get(String path) {
        return read(window.request().get(path));
    }

    JsonNode post(String path, Map<String, ?> told) {
        return read(window.request().post(path, with(told)));
    }

    JsonNode put(String path, Map<String, ?> told) {
        return read(window.request().put(path, with(told)));
    }

    JsonNode send(String path, FilePayload file) {
        return read(window.request()
                .post(path, token().setMultipart(FormData.create().set("file", file))));
    }

    /** Uploads a scan and tells its id, as forms ask for it. */
    List<String> scan() {
        return List.of(send("/api/attachments", SCAN).path("id").asString());
    }

    private RequestOptions with(Map<String, ?> told) {
        return token().setHeader("Content-Type", "application/json").setData(JSON.writeValueAsString(told));
    }

    /** Proof that a page of this server sends it. */
    private RequestOptions token() {
        window.request().get("/api/me");
        var cookie = window.cookies().stream()
                .filter(one -> one.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow();
        return RequestOptions.create().setHeader("X-XSRF-TOKEN", cookie.value);
    }

    private static JsonNode read(APIResponse answer) {
        var text = answer.text();
        assertThat(answer.ok())
                .as(answer.url() + " " + answer.status() + " " + text)
                .isTrue();
        return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    }
}
