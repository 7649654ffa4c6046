/**
 * 预警: months of projects as other modules keep them are held against the packs' rules of early warning at the end of each day; one
 * trouble is one warning with its history, and a person says what is true of it. Uses the public faces of other modules; none uses it.
 */
@ApplicationModule(displayName = "supervision")
@NullMarked
package org.huxin.server.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
