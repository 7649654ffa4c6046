/** A way to the punches for the benchmarks, in their own package so that the product opens nothing for them. */
@NullMarked
package org.huxin.server.wage.attendance;

import org.jspecify.annotations.NullMarked;
