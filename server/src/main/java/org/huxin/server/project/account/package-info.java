/** 农民工工资专用账户: opened, filed, held, closed; what goes through it, and wages that do not. */
@NullMarked
package org.huxin.server.project.account;

import org.jspecify.annotations.NullMarked;
