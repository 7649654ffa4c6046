/** The console's files as they come from the web build, and its addresses, which the browser resolves itself. */
@ApplicationModule(
        displayName = "控制台页面",
        allowedDependencies = {})
@NullMarked
package org.huxin.server.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
