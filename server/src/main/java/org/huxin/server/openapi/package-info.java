/** 接口说明: the OpenAPI document of everything under /api, made from the controllers. */
@ApplicationModule(
        displayName = "接口说明",
        allowedDependencies = {})
@NullMarked
package org.huxin.server.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
