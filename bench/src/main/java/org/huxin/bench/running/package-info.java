/** The built server as a process of its own, and what goes to it from outside. */
@NullMarked
package org.huxin.bench.running;

import org.jspecify.annotations.NullMarked;
