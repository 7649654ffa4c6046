/** 上门办卡: the bank of a project's special account is asked to come for workers who have no card, and answers. */
@NullMarked
package org.huxin.server.wage.cards;

import org.jspecify.annotations.NullMarked;
