/** 工人页面: a worker signs in by phone or by the code on the board, and sees and answers for his own rows only. */
@NullMarked
package org.huxin.server.wage.portal;

import org.jspecify.annotations.NullMarked;
