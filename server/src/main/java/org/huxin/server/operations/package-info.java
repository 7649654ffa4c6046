/** What an operator meets: start messages, health and metrics. */
@ApplicationModule(
        displayName = "运行维护",
        allowedDependencies = {})
@NullMarked
package org.huxin.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
