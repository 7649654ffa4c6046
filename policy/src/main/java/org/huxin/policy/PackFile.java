package org.huxin.policy;

/**
 * One file as it was found, not yet trusted.
 *
 * @param path path relative to the root that packs are read from, with forward slashes
 * @param bytes its content
 */
public record PackFile(String path, byte[] bytes) {

    /** The folder that the file lies in, empty at the root. */
    String folder() {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The file's own name. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
