/** The vocabulary of a policy pack: what a government's document can say, as immutable records. */
@NullMarked
package org.huxin.engine.policy;

import org.jspecify.annotations.NullMarked;
