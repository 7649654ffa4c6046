import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the console and the worker's page: {@code java BuildWeb.java <web folder> <output folder>}.
 *
 * <p>Checks Node and npm, installs what package-lock.json names, then lints, type-checks, tests and bundles. Each part
 * is left out while its inputs are unchanged: their hash stands in a stamp beside the output folder. What cannot go on
 * ends with one line that says what to do and exit code 1.
 */
public final class BuildWeb {

    private static final int NODE_MAJOR = 20;
    private static final int NODE_MINOR = 19;
    private static final long LIMIT_MINUTES = 15;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path web;
    private final Path output;
    private final Path stamps;
    private final boolean check;

    private BuildWeb(Path web, Path output, boolean check) {
        this.web = web;
        this.output = output;
        this.check = check;
        this.stamps = output.resolveSibling("web-stamps");
    }

    /** A build that cannot go on; its message is the one line that the user reads. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped(String line) {
            super(line);
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            ERR.println("用法：java BuildWeb.java <web 目录> <输出目录> <不检查：true 或 false>");
            System.exit(1);
        }
        var build = new BuildWeb(
                Path.of(arguments[0]).toAbsolutePath().normalize(),
                Path.of(arguments[1]).toAbsolutePath().normalize(),
                !arguments[2].equals("true"));
        try {
            build.build();
        } catch (Stopped stopped) {
            build.fail(stopped.getMessage());
        } catch (IOException | InterruptedException | NoSuchAlgorithmException problem) {
            build.fail("前端构建失败：" + problem.getMessage());
        }
    }

    /** One line for the reader; no page of an earlier build may stay behind and pass for this one. */
    private void fail(String line) {
        ERR.println("[web] " + line);
        output.resolve("index.html").toFile().delete();
        System.exit(1);
    }

    private void build() throws IOException, InterruptedException, NoSuchAlgorithmException, Stopped {
        String sources = hash(sources());
        var built = stamped("dist", sources) && Files.exists(output.resolve("index.html"));
        var checked = !check || stamped("checked", sources);
        if (built && checked) {
            OUT.println("[web] 未改动，沿用上次构建");
            return;
        }
        requireNode();
        String lock = hash(List.of(web.resolve("package-lock.json")));
        if (!stamped("modules", lock)) {
            run("安装依赖", "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
            stamp("modules", lock);
        }
        if (!checked) {
            run("格式与规则检查", "npm", "run", "--silent", "lint");
            run("类型检查", "npm", "run", "--silent", "check");
            run("单元测试", "npm", "run", "--silent", "test");
            stamp("checked", sources);
        }
        if (built) {
            return;
        }
        run("打包", "npm", "run", "--silent", "build", "--", "--outDir", output.toString(), "--emptyOutDir");
        run("打包工人页面", "npm", "run", "--silent", "build:portal", "--", "--outDir", output.resolve("w").toString());
        stamp("dist", sources);
    }

    private void requireNode() throws IOException, InterruptedException, Stopped {
        Matcher version = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(answer("node"));
        if (!version.matches()) {
            throw new Stopped("找不到 Node.js：构建前端需要 Node.js >= 20.19（含 npm），请安装后重试");
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major < NODE_MAJOR || major == NODE_MAJOR && minor < NODE_MINOR) {
            throw new Stopped("Node.js 版本过低（" + version.group() + "）：构建前端需要 Node.js >= 20.19，请升级后重试");
        }
        if (answer("npm").isEmpty()) {
            throw new Stopped("找不到 npm：构建前端需要随 Node.js >= 20.19 提供的 npm，请安装后重试");
        }
    }

    /** First line that the program prints for --version; empty when it cannot be started. */
    private static String answer(String program) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command(program, "--version"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException absent) {
            return "";
        }
    }

    /** Runs one step; its output is kept in a file and shown only when it fails. */
    private void run(String title, String... command) throws IOException, InterruptedException, Stopped {
        long start = System.nanoTime();
        Files.createDirectories(stamps);
        File log = stamps.resolve("step.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command(command))
                .directory(web.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(Map.of("CI", "true", "NO_COLOR", "1"));
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new Stopped("前端构建超过 " + LIMIT_MINUTES + " 分钟，停在：" + title);
        }
        if (process.exitValue() != 0) {
            ERR.println(Files.readString(log.toPath(), StandardCharsets.UTF_8));
            throw new Stopped("前端构建失败，停在：" + title + "（见上）");
        }
        OUT.printf("[web] %s %.1f 秒%n", title, (System.nanoTime() - start) / 1e9);
    }

    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        if (WINDOWS && words[0].equals("npm")) {
            command.addAll(List.of("cmd", "/c"));
        }
        command.addAll(List.of(words));
        return command;
    }

    /** Everything that decides the bundle. components.d.ts is written by the bundler itself and would never settle. */
    private List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("apps", "src", "test")) {
            if (Files.isDirectory(web.resolve(folder))) {
                try (var walk = Files.walk(web.resolve(folder))) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("components.d.ts"))
                            .forEach(files::add);
                }
            }
        }
        try (var top = Files.list(web)) {
            top.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("components.d.ts") && !file.endsWith("pom.xml"))
                    .forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    private String hash(List<Path> files) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(web.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean stamped(String name, String hash) throws IOException {
        Path stamp = stampOf(name);
        return Files.exists(stamp) && Files.readString(stamp).equals(hash);
    }

    private void stamp(String name, String hash) throws IOException {
        Files.createDirectories(stamps);
        Files.writeString(stampOf(name), hash);
    }

    /** The stamp of the modules lives and dies with them, so that a clean build does not install them again. */
    private Path stampOf(String name) {
        return name.equals("modules") ? web.resolve("node_modules").resolve(".huxin-lock") : stamps.resolve(name);
    }
}
