/** 工资保证金: what a project must deposit, what stands for it, its use for unpaid wages and its return. */
@NullMarked
package org.huxin.server.project.deposit;

import org.jspecify.annotations.NullMarked;
