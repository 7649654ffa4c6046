package org.huxin.policy;

/** How large untrusted packs may be. Far above what a government's document needs, far below what hurts. */
final class Limits {

    /** Bytes of one file. */
    static final int FILE_BYTES = 512 * 1024;

    /** Files of one place. */
    static final int FILES = 4_000;

    /** Nesting of one file. */
    static final int DEPTH = 40;

    /** Values in one file, aliases being refused. */
    static final int VALUES = 100_000;

    /** Directory levels below the root of a place. */
    static final int LEVELS = 6;

    private Limits() {}
}
