package org.huxin.server.duty;

import java.util.Collection;

/** Keeps others from telling facts of the same subjects for a while. */
@FunctionalInterface
public interface SubjectLock {

    /**
     * Holds subjects until the caller's transaction ends, for a command that takes other locks before it tells its facts:
     * everyone takes the subject first.
     */
    void hold(Collection<String> subjects);
}
