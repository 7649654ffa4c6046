package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.duty.Coming;
import org.jspecify.annotations.Nullable;

/** What comes about a duty, as the text of one column: a line each, so that closing a day needs nothing but the row. */
final class Agenda {

    private static final char FIELD = '|';
    private static final String NOBODY = "";

    private Agenda() {}

    static String write(List<Coming> agenda) {
        if (agenda.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(80 * agenda.size());
        for (var coming : agenda) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(coming.moment()).append(FIELD);
            text.append(coming.step()).append(FIELD);
            text.append(coming.occurrence()).append(FIELD);
            text.append(coming.day()).append(FIELD);
            text.append(coming.from() == null ? NOBODY : coming.from()).append(FIELD);
            text.append(coming.to() == null ? NOBODY : coming.to()).append(FIELD);
            text.append(coming.weekly() ? 'w' : '-');
        }
        return text.toString();
    }

    static List<Coming> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var agenda = new ArrayList<Coming>();
        for (var line : text.split("\n")) {
            var field = line.split("\\|", -1);
            agenda.add(new Coming(
                    LocalDateTime.parse(field[0]),
                    field[1],
                    Integer.parseInt(field[2]),
                    LocalDate.parse(field[3]),
                    somebody(field[4]),
                    somebody(field[5]),
                    field[6].equals("w")));
        }
        return agenda;
    }

    private static @Nullable String somebody(String unit) {
        return unit.equals(NOBODY) ? null : unit;
    }
}
