/**
 * Projects (一项一档): the register, what departments must push about them, who answers for them, the steps of their life and
 * what must hold before each. Its facts are {@link org.huxin.server.project.ProjectFact},
 * {@link org.huxin.server.project.PushFact} and {@link org.huxin.server.project.DepositFact}.
 */
@ApplicationModule(displayName = "project")
@NullMarked
package org.huxin.server.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
