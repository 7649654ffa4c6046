package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Sign-in over real HTTP, with the cookies that a browser would keep. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(PartyFixture.class)
class BrowserSessionTests {

    private static final String SIGN_IN = "{\"username\":\"Browser\",\"password\":\"%s\"}".formatted(Console.PASSWORD);

    @LocalServerPort
    int port;

    @Autowired
    Console console;

    private final CookieManager cookies = new CookieManager();
    private HttpClient browser;

    @BeforeEach
    void open() {
        cookies.getCookieStore().removeAll();
        console.officer("browser", "zz.labour");
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nobodySeesAnythingBeforeSigningInButGetsTheTokenToDoSo() throws Exception {
        var answer = get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"session.required\"");
        assertThat(cookie("XSRF-TOKEN").isHttpOnly()).isFalse();
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(set -> set.contains("SameSite=Lax"));
    }

    @Test
    void signsInWithTheTokenAndKeepsAnotherSessionThanBefore() throws Exception {
        get("/api/me");

        var answer = post("/api/session", SIGN_IN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"username\":\"browser\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set ->
                        set.startsWith("JSESSIONID") && set.contains("HttpOnly") && set.contains("SameSite=Lax"));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/api/me").statusCode()).isEqualTo(200);

        get("/api/me");
        assertThat(post("/api/session", SIGN_IN).statusCode()).isEqualTo(200);
        assertThat(get("/api/organisation").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAChangeWithoutTheToken() throws Exception {
        get("/api/me");
        var token = cookie("XSRF-TOKEN");
        cookies.getCookieStore().removeAll();

        var answer = post("/api/session", SIGN_IN);

        assertThat(token.getValue()).isNotBlank();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("csrf.refused");
    }

    @Test
    void aFormOfAnotherSiteCannotSignAnybodyIn() throws Exception {
        get("/api/me");
        var form = request("/api/session")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(SIGN_IN));

        assertThat(browser.send(form.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        var post = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("XSRF-TOKEN"))
                .forEach(one -> post.header("X-XSRF-TOKEN", one.getValue()));
        return browser.send(post.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
