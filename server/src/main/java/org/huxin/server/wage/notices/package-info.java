/** 权益告知: given to each worker of a project, confirmed by phone or by a scanned signature. */
@NullMarked
package org.huxin.server.wage.notices;

import org.jspecify.annotations.NullMarked;
