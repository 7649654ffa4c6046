package org.huxin.server.wage.roster;

import java.util.List;

/**
 * What a roster that was sent holds. Nothing is entered while one line is wrong.
 *
 * @param lines of content
 * @param entered now; 0 for a mere check
 */
record RosterImport(int lines, int entered, List<Mistake> errors) {

    /**
     * What is wrong in one place.
     *
     * @param line as the spreadsheet counts it
     * @param column as its header calls it; empty for the line as a whole
     */
    record Mistake(int line, String column, String message) {}
}
