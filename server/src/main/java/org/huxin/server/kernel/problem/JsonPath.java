package org.huxin.server.kernel.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a JSON document the reader stumbled, written as {@code members[2].officer}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException unread) {
        return unread.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
