/**
 * What every module may use: the fact, the clock's face, refusals, exact money, official numbers, pages and masks.
 * No beans but the advice that writes refusals as problem+json.
 */
@NullMarked
@ApplicationModule(displayName = "内核", type = ApplicationModule.Type.OPEN)
package org.huxin.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
