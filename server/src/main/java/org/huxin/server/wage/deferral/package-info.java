/** 延期支付报告: an employer who cannot pay in time says so, with why, how much, to whom and until when. */
@NullMarked
package org.huxin.server.wage.deferral;

import org.jspecify.annotations.NullMarked;
