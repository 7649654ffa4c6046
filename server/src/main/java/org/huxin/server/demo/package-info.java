/**
 * The demonstration, under the profile {@code demo} only: a business date that can be moved on, and an invented story of
 * some weeks told through the commands that officers use. Nothing depends on it.
 */
@ApplicationModule(displayName = "演示")
@NullMarked
package org.huxin.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
