/** 调度: the rhythm in which an office looks at what is unsolved, the sheets and bulletins it makes of it, and the figures. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
