package org.huxin.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huxin.server.Huxin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/**
 * The whole product: the server on a fresh database with the demonstration's story told, and a new browser window on an office screen for each test. The
 * picture of a failed test is left in {@code target/screenshots}.
 */
// the towns are told in the tests of the server
@SpringBootTest(classes = Huxin.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "huxin.demo.town=0")
@ActiveProfiles("demo")
abstract class InBrowser {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    /** What the page's scripts complained about. */
    final List<String> complaints = new ArrayList<>();

    Page page;

    /** The console in that window. */
    Officer officer;

    private final List<BrowserContext> windows = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback picture =
            test -> test.getExecutionException().ifPresent(failure -> keepPicture(test.getDisplayName()));

    @LocalServerPort
    private int port;

    /** The date stands still once the story is told; a test that moves it waits itself. */
    @BeforeEach
    void tellTheStory() {
        await().atMost(Duration.ofMinutes(10)).until(() -> {
            var date = RestClient.create("http://localhost:" + port)
                    .get()
                    .uri("/api/demo/date")
                    .retrieve()
                    .body(String.class);
            return String.valueOf(date).contains("\"progress\":null");
        });
    }

    @BeforeEach
    void openWindow() {
        page = newWindow().newPage();
        officer = new Officer(page);
        listen(page);
    }

    /** Notes what a page's scripts complain of. */
    final void listen(Page page) {
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            // that a caller is asked to sign in, or an act refused, is an answer and no complaint
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** Of every window: what one sees may be the doing of another. */
    private void keepPicture(String test) {
        var pages = windows.stream().flatMap(one -> one.pages().stream()).toList();
        for (var at = 0; at < pages.size(); at++) {
            var name = getClass().getSimpleName() + "." + test + (at == 0 ? "" : "-" + at) + ".png";
            pages.get(at)
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", name)));
        }
    }

    /** A window with cookies of its own: a second officer beside the first. Closed after the test. */
    final BrowserContext newWindow() {
        return newWindow(office());
    }

    final BrowserContext newWindow(Browser.NewContextOptions look) {
        var window = context(look);
        windows.add(window);
        return window;
    }

    /** A window that stays open after the test; whoever asks for it closes it. */
    final BrowserContext lastingWindow() {
        return context(office());
    }

    private BrowserContext context(Browser.NewContextOptions look) {
        return Chromium.browser()
                .newContext(look.setBaseURL("http://localhost:" + port)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
    }

    private static Browser.NewContextOptions office() {
        return new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT);
    }
}
