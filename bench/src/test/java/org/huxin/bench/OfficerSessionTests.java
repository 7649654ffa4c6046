package org.huxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huxin.bench.OfficerSession.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerSessionTests {

    private static final int SHARING = 8;

    private final AtomicInteger signIns = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    /** Every signing in makes the token before it old, as the program's own does. */
    private void answer(HttpExchange asked) throws IOException {
        var path = asked.getRequestURI().getPath();
        if (path.equals("/api/session")) {
            asked.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=" + signIns.incrementAndGet() + "; Path=/");
            say(asked, 200, "{}");
        } else if (path.equals("/api/me")) {
            say(asked, 200, "{}");
        } else if (signIns.get() == 0) {
            say(asked, 401, "{\"code\":\"session.required\"}");
        } else if (!String.valueOf(signIns.get())
                .equals(asked.getRequestHeaders().getFirst("X-XSRF-TOKEN"))) {
            say(asked, 403, "{\"code\":\"csrf.refused\"}");
        } else {
            say(asked, path.equals("/api/forbidden") ? 403 : 200, "{}");
        }
    }

    private static void say(HttpExchange asked, int status, String text) throws IOException {
        asked.getRequestBody().readAllBytes();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private OfficerSession session() {
        return new OfficerSession(
                URI.create("http://localhost:" + server.getAddress().getPort()), "测试", "测试");
    }

    @Test
    void thoseWhoShareASessionSignInOnceAndNobodyIsRefused() throws Exception {
        var session = session();
        var together = new CyclicBarrier(SHARING);
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newFixedThreadPool(SHARING)) {
            for (var each = 0; each < SHARING; each++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return session.post("/api/acts", Map.of());
                }));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
        assertThat(signIns).hasValue(1);
    }

    @Test
    void aForgottenSessionIsSignedInAgain() throws Exception {
        var session = session();
        session.post("/api/acts", Map.of());
        signIns.set(0);
        assertThat(session.sendFile("/api/acts", "示例.csv", new byte[] {1}).status())
                .isEqualTo(200);
        assertThat(signIns).hasValue(1);
    }

    @Test
    void whatIsForbiddenIsAskedOnce() throws Exception {
        var session = session();
        assertThat(session.post("/api/forbidden", Map.of()).status()).isEqualTo(403);
        assertThat(signIns).hasValue(1);
    }
}
