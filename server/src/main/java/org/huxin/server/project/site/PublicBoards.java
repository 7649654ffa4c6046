package org.huxin.server.project.site;

import java.util.Optional;
import org.huxin.server.project.PublicSites;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Boards for whoever has the address of their page. */
@Service
class PublicBoards implements PublicSites {

    private final PublicPages pages;
    private final SiteBoards boards;

    PublicBoards(PublicPages pages, SiteBoards boards) {
        this.pages = pages;
        this.boards = boards;
    }

    @Transactional(readOnly = true)
    Optional<Board> of(String token) {
        return pages.shownBy(token).map(Project::of).map(boards::of);
    }

    @Override
    public Optional<Site> shownBy(String token) {
        return pages.shownBy(token).map(row -> new Site(row.getId(), row.getName(), row.getJurisdiction()));
    }
}
