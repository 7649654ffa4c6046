package org.huxin.server.wage.roster;

import java.util.List;
import java.util.UUID;

/**
 * 企业实名制管理覆盖率: firms that carry out projects under way, and whether they keep the roster on every one.
 *
 * @param covered firms with real-name management on all their projects
 * @param lacking the others, with the projects on which they lack it
 */
record FirmCoverage(int firms, int covered, List<Lacking> lacking) {

    record Lacking(UUID firm, String name, int projects, List<Site> without) {}

    record Site(UUID id, String number, String name) {}
}
