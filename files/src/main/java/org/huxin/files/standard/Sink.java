package org.huxin.files.standard;

/** Takes findings as they are made, so that nobody needs to keep them. */
@FunctionalInterface
public interface Sink {
    void take(Finding finding);
}
