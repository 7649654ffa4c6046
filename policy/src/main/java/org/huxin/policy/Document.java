package org.huxin.policy;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A parsed YAML file that still knows where everything stood.
 *
 * @param file its path
 * @param root its content
 * @param lines line number by JSON pointer
 */
record Document(String file, JsonNode root, Map<String, Integer> lines) {

    /** The line of a value, or of the nearest value around it. */
    int line(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.isEmpty()) {
                return 1;
            }
        }
    }
}
