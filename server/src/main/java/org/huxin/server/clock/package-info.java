/** The one place that reads the system's clock. */
@ApplicationModule(displayName = "clock")
@NullMarked
package org.huxin.server.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
