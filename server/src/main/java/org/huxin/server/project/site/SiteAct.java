package org.huxin.server.project.site;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the board of a site, besides showing that it stands. */
enum SiteAct implements Act {
    FILL_BOARD("fill-board", "填写告示牌内容", By.PARTAKER),
    OPEN_PAGE("open-page", "开通公开网页", By.PARTAKER),
    CLOSE_PAGE("close-page", "关闭公开网页", By.PARTAKER);

    private final Kind kind;

    /** The board is the general contractor's to put up. */
    SiteAct(String path, String label, By by) {
        this.kind = new Kind(path, label, "project.updated", by, Set.of(Party.CONTRACTOR));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
