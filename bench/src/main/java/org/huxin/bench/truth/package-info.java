/**
 * A simulated city lives in a running server, through the doors of real users; afterwards what the server warned of is held
 * against the truth, which nobody but this program has heard.
 */
@NullMarked
package org.huxin.bench.truth;

import org.jspecify.annotations.NullMarked;
