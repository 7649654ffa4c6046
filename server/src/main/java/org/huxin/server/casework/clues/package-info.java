/** 线索, from intake to clearance. */
@NullMarked
package org.huxin.server.casework.clues;

import org.jspecify.annotations.NullMarked;
