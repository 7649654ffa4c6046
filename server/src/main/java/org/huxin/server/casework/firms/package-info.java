/** 企业记录: what was complained of about a firm, kind by kind. */
@NullMarked
package org.huxin.server.casework.firms;

import org.jspecify.annotations.NullMarked;
