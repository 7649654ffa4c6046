package org.huxin.policy;

/**
 * A mistake in a pack, told to the one who writes it.
 *
 * @param file the file, relative to where packs are read from
 * @param line line number from 1; 0 when the whole file is meant
 * @param message what is wrong, in Chinese
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + "  " + message;
    }
}
