package org.huxin.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One real Chromium for the whole test run: the one of the system, never one that is fetched. */
final class Chromium {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** No sandbox, because tests may run as root; nothing that calls out. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 20_000;

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        requireChineseFont();
        // a limit, not a wait: the machine that runs the tests may be busy
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    private static Path executable() {
        var given = System.getenv("HUXIN_CHROMIUM");
        return Stream.concat(Stream.ofNullable(given), USUAL_PLACES.stream())
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("缺少 Chromium：请安装软件包 chromium，或用 HUXIN_CHROMIUM 指出可执行文件"));
    }

    /** Without one every character is the same box, and a layout test proves nothing. */
    private static void requireChineseFont() {
        try {
            var list = new ProcessBuilder("fc-list", ":lang=zh-cn").start();
            var fonts = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (fonts.isBlank()) {
                throw new IllegalStateException("缺少中文字体：请安装软件包 fonts-noto-cjk");
            }
        } catch (IOException e) {
            throw new IllegalStateException("缺少 fc-list：请安装软件包 fontconfig 与 fonts-noto-cjk", e);
        }
    }
}
