package org.huxin.policy;

import java.nio.file.Path;
import java.util.List;

/** A place that packs, calendars and their scenarios are read from. */
public sealed interface PackSource permits ClassPathPacks, DirectoryPacks {

    /** Every YAML file of the place; limits on size and number are applied here, as the content is not trusted. */
    List<PackFile> files();

    /** The packs that the program carries. */
    static PackSource builtIn() {
        return new ClassPathPacks();
    }

    /** Packs in a directory: one pack, a folder of packs, or a whole tree with its own calendar. */
    static PackSource directory(Path root) {
        return new DirectoryPacks(root);
    }
}
