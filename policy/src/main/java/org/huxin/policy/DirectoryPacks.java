package org.huxin.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs in a directory. Links are not followed, so that a folder cannot reach out of itself.
 *
 * @param root the directory
 */
record DirectoryPacks(Path root) implements PackSource {

    @Override
    public List<PackFile> files() {
        if (!Files.isDirectory(root)) {
            throw new InvalidPacks(List.of(new Problem(root.toString(), 0, "政策包目录不存在")));
        }
        try (var paths = Files.walk(root, Limits.LEVELS)) {
            var files = new ArrayList<PackFile>();
            for (var path : (Iterable<Path>) paths.sorted()::iterator) {
                var name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path) || !Files.isRegularFile(path) || !isPackFile(name)) {
                    continue;
                }
                if (Files.size(path) > Limits.FILE_BYTES) {
                    throw new InvalidPacks(List.of(new Problem(name, 0, "文件超过 " + Limits.FILE_BYTES / 1024 + " KB")));
                }
                if (files.size() == Limits.FILES) {
                    throw new InvalidPacks(List.of(new Problem(name, 0, "文件超过 " + Limits.FILES + " 个")));
                }
                files.add(new PackFile(name, Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException("读取政策包目录失败：" + root, broken);
        }
    }

    /** YAML outside schema folders, build output and folders whose name begins with an underscore or a dot. */
    static boolean isPackFile(String path) {
        if (!path.endsWith(".yaml")) {
            return false;
        }
        for (var part : path.split("/")) {
            if (part.startsWith("_") || part.startsWith(".")) {
                return false;
            }
        }
        return !path.startsWith("schema/") && !path.startsWith("target/") && !path.startsWith("src/");
    }
}
