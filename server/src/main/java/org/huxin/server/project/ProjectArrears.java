package org.huxin.server.project;

import java.util.UUID;

/** Who handles cases tells which are open on a project. */
public interface ProjectArrears {

    /** Cases of unpaid wages that are not closed and whose clue names the project. */
    int openCases(String jurisdiction, UUID project);
}
