/**
 * 外部指标: what other bodies tell of firms, by file and by call, each unit of what the packs name it for, and what was told before.
 */
@NullMarked
package org.huxin.server.supervision.indicators;

import org.jspecify.annotations.NullMarked;
