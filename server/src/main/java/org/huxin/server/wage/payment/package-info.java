/** 代发: wages go from the project's own account to the workers' own cards, once, and what the bank says of each is kept. */
@NullMarked
package org.huxin.server.wage.payment;

import org.jspecify.annotations.NullMarked;
