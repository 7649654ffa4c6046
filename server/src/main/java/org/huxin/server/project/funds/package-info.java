/** 政府投资资金: what was arranged, approved, planned and paid out of public money, and what is owed by its day. */
@NullMarked
package org.huxin.server.project.funds;

import org.jspecify.annotations.NullMarked;
