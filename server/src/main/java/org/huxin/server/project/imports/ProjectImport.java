package org.huxin.server.project.imports;

import java.util.List;

/**
 * What a ledger that was sent holds. Nothing is entered while one line is wrong.
 *
 * @param lines of content
 * @param ready that would be, or have been, entered
 * @param known that stand in the ledger already and are left alone
 * @param entered now; 0 for a mere check
 */
public record ProjectImport(int lines, int ready, int known, int entered, List<Mistake> errors) {

    /**
     * What is wrong in one place.
     *
     * @param line as the spreadsheet counts it
     * @param column as its header calls it; empty for the line as a whole
     */
    public record Mistake(int line, String column, String message) {}
}
