package org.huxin.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which account PostgreSQL runs. It refuses to run as root, so root starts it inside a user namespace, or, where
 * those are closed (as in most containers), as {@code nobody}.
 *
 * @param prefix words before the program
 * @param owner numeric account that must own the files; -1 when nothing needs to change
 */
record Account(List<String> prefix, int owner) {

    private static final int ROOT = 0;

    private static final int NOBODY = 65534;

    private static final int PROBE_SECONDS = 10;

    /** The first way that works here, tried by reading the folder that PostgreSQL will have to read. */
    static Account forUseOf(Path folder) {
        if (!isRoot(folder)) {
            return new Account(List.of(), -1);
        }
        var number = Integer.toString(NOBODY);
        var ways = List.of(
                new Account(List.of("unshare", "-U"), ROOT),
                new Account(List.of("setpriv", "--reuid=" + number, "--regid=" + number, "--clear-groups"), NOBODY),
                new Account(List.of("runuser", "-u", "nobody", "--"), NOBODY));
        return ways.stream()
                .filter(way -> way.canRead(folder))
                .findFirst()
                .orElseThrow(
                        () -> new PostgresRefused("以 root 运行时无法为 PostgreSQL 换一个普通账号（unshare、setpriv、runuser 均不可用，或 "
                                + folder + " 对普通账号不可进入），请改用普通用户运行，或换一个数据目录。"));
    }

    List<String> running(List<String> program) {
        var line = new ArrayList<>(prefix);
        line.addAll(program);
        return List.copyOf(line);
    }

    /** Hands a tree to the account; needed when an earlier start found another way. */
    void own(Path tree) throws IOException {
        if (owner < 0 || !Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if ((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS) != owner) {
                    Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean canRead(Path folder) {
        try {
            return new Command(running(List.of("ls", folder.toString())))
                    .run(Path.of("/"), PROBE_SECONDS)
                    .worked();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRoot(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        try {
            // /proc/self belongs to whoever runs; elsewhere the account's name has to do
            var self = Path.of("/proc/self");
            return Files.exists(self)
                    ? (Integer) Files.getAttribute(self, "unix:uid") == ROOT
                    : System.getProperty("user.name").equals("root");
        } catch (IOException e) {
            return false;
        }
    }
}
