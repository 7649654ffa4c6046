/** 考核问责: plans of a place with their tasks, and the documents that it has issued. */
@ApplicationModule(displayName = "accountability")
@NullMarked
package org.huxin.server.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
