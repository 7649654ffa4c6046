package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.field;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huxin.simulation.Truth;
import org.huxin.simulation.Witness;

/** The truth as JSON Lines. */
public final class TruthFile implements Witness, AutoCloseable {

    private final BufferedWriter out;

    public TruthFile(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    @Override
    public void note(Truth truth) {
        try {
            out.write(line(truth));
            out.write('\n');
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    static String line(Truth truth) {
        var rest = switch (truth) {
            case Truth.Troubled one ->
                fields("troubled", one.subject(), field("trouble", one.trouble()), field("since", one.since()));
            case Truth.Innocent one ->
                fields("innocent", one.subject(), field("lookAlike", one.lookAlike()), field("since", one.since()));
            case Truth.Ghost one ->
                fields("ghost", one.subject(), field("who", one.who()), field("since", one.since()));
            case Truth.Owed one ->
                fields(
                        "owed",
                        one.subject(),
                        field("employer", one.employer()),
                        field("month", one.month()),
                        field("who", one.who()),
                        field("people", one.people()),
                        field("fen", one.fen()),
                        field("since", one.since()),
                        field("complainsOn", one.complainsOn()));
        };
        return "{" + field("story", truth.story()) + "," + rest + "}";
    }

    private static String fields(String kind, String subject, String... rest) {
        return field("kind", kind) + "," + field("subject", subject) + "," + String.join(",", rest);
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
