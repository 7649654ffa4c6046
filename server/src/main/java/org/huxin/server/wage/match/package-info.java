/** 三方比对: attendance, wages and payments side by side, by worker, month and firm, down to the lines they come from. */
@NullMarked
package org.huxin.server.wage.match;

import org.jspecify.annotations.NullMarked;
