package org.huxin.simulation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes acts as JSON Lines; everything said of an act is text. */
final class Script implements AutoCloseable {

    private final Writer out;

    Script(Writer out) {
        this.out = out;
    }

    /** @param with names and values by turns */
    void act(LocalDate on, String act, String about, Object... with) {
        var all = new LinkedHashMap<String, String>();
        all.put("on", on.toString());
        all.put("act", act);
        all.put("about", about);
        for (var i = 0; i < with.length; i += 2) {
            all.put(with[i].toString(), with[i + 1].toString());
        }
        try {
            out.write(all.entrySet().stream().map(Script::field).collect(Collectors.joining(",", "{", "}\n")));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static String field(Map.Entry<String, String> one) {
        var text = one.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + one.getKey() + "\":\"" + text + "\"";
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
