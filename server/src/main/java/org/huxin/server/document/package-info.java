/** 公文: papers that offices issue — layout, numbers that never break, service and receipt. */
@NullMarked
package org.huxin.server.document;

import org.jspecify.annotations.NullMarked;
