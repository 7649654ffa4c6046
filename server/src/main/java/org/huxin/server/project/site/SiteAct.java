package org.huxin.server.project.site;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the board of a site, besides showing that it stands. */
enum SiteAct implements Act {
    FILL_BOARD("fill-board", "填写告示牌内容", By.PARTAKER),
    OPEN_PAGE("open-page", "开通公开网页", By.PARTAKER),
    CLOSE_PAGE("close-page", "关闭公开网页", By.PARTAKER);

    private final String path;
    private final String label;
    private final By by;

    SiteAct(String path, String label, By by) {
        this.path = path;
        this.label = label;
        this.by = by;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String fact() {
        return "project.updated";
    }

    @Override
    public By by() {
        return by;
    }

    /** The board is the general contractor's to put up. */
    @Override
    public Set<Party> parties() {
        return Set.of(Party.CONTRACTOR);
    }
}
