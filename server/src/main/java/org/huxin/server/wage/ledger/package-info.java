/** 三方比对的底账: each worker's month on each project, merged from attendance, wage sheets and payments. */
@NullMarked
package org.huxin.server.wage.ledger;

import org.jspecify.annotations.NullMarked;
