/**
 * 三方比对: whether a worker's attendance, wage and payment of one month on one project agree, to the fen, and why not. Money is in
 * fen, work in hundredths of a day.
 */
@NullMarked
package org.huxin.engine.match;

import org.jspecify.annotations.NullMarked;
