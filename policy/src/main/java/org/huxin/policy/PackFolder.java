package org.huxin.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of one pack.
 *
 * @param path the folder, empty when it is the root
 * @param files its files, sorted by path
 */
record PackFolder(String path, List<PackFile> files) {

    /** The file that makes a folder a pack. */
    static final String HEAD = "pack.yaml";

    /** The folder of the pack that all others stand on, which alone has the standard of files. */
    static final String NATIONAL = "national";

    PackFolder {
        files = files.stream().sorted(Comparator.comparing(PackFile::path)).toList();
    }

    /** Every folder with a pack.yaml, with all that lies below it. */
    static List<PackFolder> among(List<PackFile> files) {
        var folders = new ArrayList<PackFolder>();
        for (var head : files) {
            if (head.name().equals(HEAD)) {
                var below = head.path().substring(0, head.path().length() - HEAD.length());
                folders.add(new PackFolder(
                        head.folder(),
                        files.stream()
                                .filter(file -> file.path().startsWith(below))
                                .toList()));
            }
        }
        return folders;
    }

    /** A file's path below the pack's folder. */
    String inside(PackFile file) {
        return path.isEmpty() ? file.path() : file.path().substring(path.length() + 1);
    }
}
