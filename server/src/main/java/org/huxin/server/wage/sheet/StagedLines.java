package org.huxin.server.wage.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Repository;

/** Lines of a file under way, written by COPY. They are in no table that anybody else reads. */
@Repository
class StagedLines {

    private static final String COPY = """
            copy wage.sheet_staged (import, line, id, id_keyed, name, worked, minutes, quantity, unit, rate_kind, rate_fen,
                                    gross_fen, deducted_fen, note) from stdin""";

    private static final String NOTHING = "\\N";
    private static final int ROUGHLY_A_LINE = 220;

    private final DSLContext db;

    StagedLines(DSLContext db) {
        this.db = db;
    }

    /** Lines that were staged are gone; the file is to be read again from its beginning. */
    static final class Lost extends RuntimeException {
        Lost(int there, int read) {
            super("of %d lines read only %d are staged".formatted(read, there));
        }
    }

    int count(UUID job) {
        return db.fetchSingle("select count(*) from wage.sheet_staged where import = {0}", job)
                .get(0, Integer.class);
    }

    /** The last line that is staged; 0 if none is. */
    int last(UUID job) {
        return db.fetchSingle("select coalesce(max(line), 0) from wage.sheet_staged where import = {0}", job)
                .get(0, Integer.class);
    }

    void forget(UUID job) {
        db.execute("delete from wage.sheet_staged where import = {0}", job);
    }

    void add(UUID job, List<SheetLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var text = new StringBuilder(lines.size() * ROUGHLY_A_LINE);
        lines.forEach(line -> write(text, job, line));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        db.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private static void write(StringBuilder text, UUID job, SheetLine line) {
        text.append(job).append('\t').append(line.line()).append('\t').append(line.id());
        value(text, line.idKeyed());
        value(text, line.name());
        text.append('\t').append(line.worked());
        value(text, line.minutes());
        value(text, line.quantity());
        value(text, line.unit());
        value(text, line.rateKind());
        value(text, line.rateFen());
        text.append('\t').append(line.grossFen()).append('\t').append(line.deductedFen());
        value(text, line.note());
        text.append('\n');
    }

    private static void value(StringBuilder text, @Nullable Object value) {
        text.append('\t');
        if (value == null) {
            text.append(NOTHING);
            return;
        }
        var plain = value.toString();
        for (var i = 0; i < plain.length(); i++) {
            var sign = plain.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {}
                default -> text.append(sign);
            }
        }
    }
}
