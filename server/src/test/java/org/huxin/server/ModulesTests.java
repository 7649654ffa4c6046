package org.huxin.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void modulesDependOnEachOtherOnlyAsTheySayAndNeverInACircle() {
        ApplicationModules.of(Huxin.class).verify();
    }
}
