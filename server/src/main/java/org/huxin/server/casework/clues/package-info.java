/** 线索, from intake to clearance. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.clues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
