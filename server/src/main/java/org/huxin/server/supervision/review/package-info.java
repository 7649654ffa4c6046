/** 研判: a session over what is open, each warning of the period with a conclusion, and the key projects that it names. */
@NullMarked
package org.huxin.server.supervision.review;

import org.jspecify.annotations.NullMarked;
