/** What the benchmark of wage sheets reaches into. */
@NullMarked
package org.huxin.server.wage.sheet;

import org.jspecify.annotations.NullMarked;
