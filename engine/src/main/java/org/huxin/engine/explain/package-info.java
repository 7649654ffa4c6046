/** Why a duty stands as it does, so that a person can read it and a program can replay it. */
@NullMarked
package org.huxin.engine.explain;

import org.jspecify.annotations.NullMarked;
