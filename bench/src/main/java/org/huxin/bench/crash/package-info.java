/**
 * The built server killed again and again while officers work and days pass. The officers' programs keep their own list
 * of what was acknowledged to them; in the end it is compared with what the database holds.
 */
@NullMarked
package org.huxin.bench.crash;

import org.jspecify.annotations.NullMarked;
