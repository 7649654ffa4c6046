package org.huxin.server.project.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the board of a project.
 *
 * @param title what the place calls it
 * @param project name of the project
 * @param lines in the order of the register
 */
record Board(String title, String project, List<Line> lines) {

    /** Written where nothing is known. */
    static final String UNKNOWN = "未登记";

    /**
     * @param text null while nothing is known
     * @param fill who fills it in, as {@link BoardLine#fill} says
     */
    record Line(
            String code,
            String label,
            @Nullable String text,
            @Nullable String fill) {

        String shown() {
            return text == null ? UNKNOWN : text;
        }
    }

    List<Line> missing() {
        return lines.stream().filter(line -> line.text() == null).toList();
    }
}
