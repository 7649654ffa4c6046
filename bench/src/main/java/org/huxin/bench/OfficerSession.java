package org.huxin.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One invented officer's session, signed in again when the server has forgotten it. */
public final class OfficerSession {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * An answer.
     *
     * @param body empty unless the text is JSON
     */
    public record Answer(int status, JsonNode body, String text) {

        public boolean done() {
            return status / 100 == 2;
        }

        public String code() {
            return status + " " + body.path("code").asString("");
        }
    }

    private final URI server;
    private final String officer;
    private final String password;
    private volatile int signIns;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(cookies)
            .build();

    /** @param server where it answers, without a path */
    public OfficerSession(URI server, String officer, String password) {
        this.server = server;
        this.officer = officer;
        this.password = password;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return signedIn(() -> read(path));
    }

    /** Sent once more only after an answer that says that nothing was done for want of a session. */
    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return signedIn(() -> posted(path, body));
    }

    /** As {@link #post}. */
    public Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return signedIn(() -> told("PUT", path, body));
    }

    /** A file as a form sends it; again only after an answer that says that nothing was done for want of a session. */
    public Answer sendFile(String path, String name, byte[] content) throws IOException, InterruptedException {
        return signedIn(() -> filed(path, name, content));
    }

    private interface Call {
        Answer send() throws IOException, InterruptedException;
    }

    private Answer signedIn(Call call) throws IOException, InterruptedException {
        var before = signIns;
        if (before > 0) {
            var answer = call.send();
            if (answer.status() != 401 && !answer.code().equals("403 csrf.refused")) {
                return answer;
            }
        }
        signIn(before);
        return call.send();
    }

    /** Once for all who share the session: a second signing in would make the first one's token old. */
    private synchronized void signIn(int before) throws IOException, InterruptedException {
        if (signIns != before) {
            return;
        }
        read("/api/me");
        posted("/api/session", Map.of("username", officer, "password", password));
        read("/api/me");
        signIns++;
    }

    private Answer read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).build());
    }

    private Answer posted(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return told("POST", path, body);
    }

    private Answer told(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private Answer filed(String path, String name, byte[] content) throws IOException, InterruptedException {
        var boundary = "crash-" + UUID.randomUUID();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                .build());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        var text = answer.body();
        var json = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        return new Answer(answer.statusCode(), json, text);
    }
}
