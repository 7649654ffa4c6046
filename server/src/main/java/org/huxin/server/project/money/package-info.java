/** 工程款: what was built and paid, labour cost and other money in ledgers of their own, and settlement during the works. */
@NullMarked
package org.huxin.server.project.money;

import org.jspecify.annotations.NullMarked;
