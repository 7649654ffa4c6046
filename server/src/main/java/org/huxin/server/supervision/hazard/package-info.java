/** 风险隐患: something a unit is to put right, told by a person, whether a warning stands behind it or not. */
@NullMarked
package org.huxin.server.supervision.hazard;

import org.jspecify.annotations.NullMarked;
