import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the fonts of the papers from npm (SIL Open Font License) and puts the files used, with their licence, where
 * the build packs them: {@code java CollectFonts.java <folder for npm> <output folder>}. Does nothing while all of them
 * are there. What cannot go on ends with one line and exit code 1.
 */
public final class CollectFonts {

    private record Font(String npm, String file) {
        String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    private static final String SERIF = "@expo-google-fonts/noto-serif-sc";
    private static final String SANS = "@expo-google-fonts/noto-sans-sc";
    private static final String EDITION = "0.4.3";
    private static final List<Font> FONTS = List.of(
            new Font(SERIF, "400Regular/NotoSerifSC_400Regular.ttf"),
            new Font(SERIF, "700Bold/NotoSerifSC_700Bold.ttf"),
            new Font(SANS, "400Regular/NotoSansSC_400Regular.ttf"));
    private static final String LICENCE = "OFL.txt";
    private static final long LIMIT_MINUTES = 10;

    private CollectFonts() {}

    public static void main(String[] arguments) throws Exception {
        var npm = Path.of(arguments[0]).toAbsolutePath();
        var output = Path.of(arguments[1]).toAbsolutePath();
        if (complete(output)) {
            return;
        }
        install(npm);
        Files.createDirectories(output);
        var packages = npm.resolve("node_modules");
        for (var font : FONTS) {
            Files.copy(
                    packages.resolve(font.npm()).resolve(font.file()),
                    output.resolve(font.name()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                packages.resolve(SERIF).resolve("LICENSE_FONT"),
                output.resolve(LICENCE),
                StandardCopyOption.REPLACE_EXISTING);
        remove(npm);
    }

    private static boolean complete(Path output) {
        return Files.exists(output.resolve(LICENCE))
                && FONTS.stream().allMatch(font -> Files.exists(output.resolve(font.name())));
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        var command = new ArrayList<>(List.of(windows ? "npm.cmd" : "npm", "install", "--no-save", "--ignore-scripts"));
        command.addAll(List.of("--no-audit", "--no-fund", "--silent", "--prefix", folder.toString()));
        FONTS.stream().map(font -> font.npm() + "@" + EDITION).distinct().forEach(command::add);
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                stop("取公文字体超过 " + LIMIT_MINUTES + " 分钟没有完成，请检查 npm 的网络后再构建。");
            }
            if (process.exitValue() != 0) {
                stop("npm 没有取到公文字体 " + SERIF + " 和 " + SANS + "，请检查 npm 的网络后再构建。");
            }
        } catch (IOException absent) {
            stop("没有找到 npm：请安装 Node.js（含 npm）后再构建。");
        }
    }

    private static void stop(String line) {
        System.err.println(line);
        System.exit(1);
    }

    /** The packages hold every weight of the fonts, many times what is used. */
    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
