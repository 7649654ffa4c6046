@NullMarked
package org.huxin.bench.truth;

import org.jspecify.annotations.NullMarked;
