/** Refusals and faults as problem+json (RFC 9457) in Chinese, each with a stable code. */
@NullMarked
package org.huxin.server.kernel.problem;

import org.jspecify.annotations.NullMarked;
