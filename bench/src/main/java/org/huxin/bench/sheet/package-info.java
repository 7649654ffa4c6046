/** How wage sheets are imported elsewhere: the peers of the import, written as such projects write it. */
@NullMarked
package org.huxin.bench.sheet;

import org.jspecify.annotations.NullMarked;
