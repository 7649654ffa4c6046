package org.huxin.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole server over real HTTP: what an operator's tools and a browser's first request meet. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OperationsTests {

    @LocalServerPort
    int port;

    @Test
    void tellsAnybodyWhetherItIsWellButNothingMore() throws Exception {
        var health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void givesFiguresToThisMachineOnly() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/env").statusCode()).isIn(403, 404);
    }

    @Test
    void servesTheConsoleAtEveryAddressThatIsNotAFile() throws Exception {
        var page = get("/");
        var deep = get("/clues/12");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>");
        assertThat(deep.body()).isEqualTo(page.body());
        assertThat(deep.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void letsABrowserKeepHashedFilesForGood() throws Exception {
        var page = get("/").body();
        var script = page.substring(page.indexOf("/assets/"));
        var file = get(script.substring(0, script.indexOf('"')));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void doesNotAnswerWithAPageWhereAFileOrAnInterfaceIsMissing() throws Exception {
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/none.png").statusCode()).isEqualTo(404);
        assertThat(get("/api/none").statusCode()).isIn(401, 403, 404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
