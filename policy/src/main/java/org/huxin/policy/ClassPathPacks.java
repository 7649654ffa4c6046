package org.huxin.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Packs among the program's own resources, under {@code policy/}: in a directory while developing, in a jar when installed,
 * and in a jar inside a jar when the server is one file.
 *
 * @param loader whose resources to read
 */
record ClassPathPacks(ClassLoader loader) implements PackSource {

    private static final String ROOT = "policy/";

    /** A file that is always there, which tells where the others are. */
    private static final String ANCHOR = ROOT + "schema/v1/facts.yaml";

    @Override
    public List<PackFile> files() {
        var anchor = Objects.requireNonNull(loader.getResource(ANCHOR), "缺少资源 " + ANCHOR);
        try {
            return anchor.getProtocol().equals("file") ? fromDirectory(anchor) : fromJar(anchor);
        } catch (IOException broken) {
            throw new UncheckedIOException("读取内置政策包失败", broken);
        }
    }

    private static List<PackFile> fromDirectory(URL anchor) {
        var root = Path.of(URI.create(anchor.toString())).resolve("../../..").normalize();
        return new DirectoryPacks(root).files();
    }

    private static List<PackFile> fromJar(URL anchor) throws IOException {
        var connection = (JarURLConnection) anchor.openConnection();
        connection.setUseCaches(false);
        var files = new ArrayList<PackFile>();
        try (var jar = connection.getJarFile()) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (name.startsWith(ROOT) && DirectoryPacks.isPackFile(name.substring(ROOT.length()))) {
                    try (var content = jar.getInputStream(entry)) {
                        files.add(new PackFile(name.substring(ROOT.length()), content.readAllBytes()));
                    }
                }
            }
        }
        return files;
    }

    /** The text of a resource of the program itself. */
    static byte[] resource(String path) {
        try (var stream = ClassPathPacks.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            return Objects.requireNonNull(stream, "缺少资源 " + path).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
