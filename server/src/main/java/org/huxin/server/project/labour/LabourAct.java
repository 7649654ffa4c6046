package org.huxin.server.project.labour;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about when labour cost is due. */
enum LabourAct implements Act {
    TERMS;

    private static final Kind KIND = new Kind("labour/terms", "约定人工费拨付", "project.updated", By.KEEPER, Set.of());

    @Override
    public Kind kind() {
        return KIND;
    }
}
