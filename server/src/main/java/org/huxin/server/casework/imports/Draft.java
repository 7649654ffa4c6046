package org.huxin.server.casework.imports;

import java.util.List;
import java.util.Map;

/**
 * One line as read.
 *
 * @param texts what stands in its cells, by column; empty cells left out
 * @param errors what is wrong with it; empty when it could be registered
 * @param key the same for the same matter in whatever file it comes
 */
record Draft(int line, Map<Column, String> texts, List<CellError> errors, String key) {

    /**
     * What is wrong with one cell.
     *
     * @param column its code; empty for the whole line
     * @param message in Chinese
     */
    record CellError(String column, String message) {}

    Draft {
        texts = Map.copyOf(texts);
        errors = List.copyOf(errors);
    }
}
