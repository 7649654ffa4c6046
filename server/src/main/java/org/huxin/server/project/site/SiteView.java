package org.huxin.server.project.site;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * The board of a project, for who answers for it.
 *
 * @param version of the project, to be sent back with every act
 * @param missing labels of the lines on which nothing stands yet
 * @param page null while the public page is closed
 * @param card what the place calls the card for the helmet; null where no text asks for one
 * @param actions what the officer may do now
 */
record SiteView(
        long version,
        String title,
        List<Board.Line> lines,
        List<String> missing,
        @Nullable Page page,
        @Nullable String card,
        List<Action> actions) {

    /** @param address under which anybody sees it */
    record Page(String address, LocalDateTime openedAt) {}
}
