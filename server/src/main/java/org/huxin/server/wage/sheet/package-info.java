/** 工资支付表: assessed, drawn up or read from a file, confirmed by each worker, handed in as a package and reviewed. */
@NullMarked
package org.huxin.server.wage.sheet;

import org.jspecify.annotations.NullMarked;
