/** A way into the duty book for the benchmarks, in its own package so that the product opens nothing for them. */
@NullMarked
package org.huxin.server.duty;

import org.jspecify.annotations.NullMarked;
