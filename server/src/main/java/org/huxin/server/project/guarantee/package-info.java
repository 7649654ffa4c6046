/** 工程款支付担保、履约担保: who answers for the owner's payments and for the contractor's work, until which day. */
@NullMarked
package org.huxin.server.project.guarantee;

import org.jspecify.annotations.NullMarked;
