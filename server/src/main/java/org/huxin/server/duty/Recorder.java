package org.huxin.server.duty;

import org.jspecify.annotations.Nullable;

/** Tells who is acting, so that a fact keeps who recorded it. Implemented where officers sign in. */
@FunctionalInterface
public interface Recorder {

    /** Id of the officer signed in; null when a job acts. */
    @Nullable
    String officer();
}
