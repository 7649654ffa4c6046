package org.huxin.server.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to issue.
 *
 * @param template id of the paper in the pack, such as {@code reminder_letter}
 * @param jurisdiction whose pack and whose number
 * @param subject what it is about, such as {@code clue:42}; null for the jurisdiction as a whole
 * @param unit that issues; null for the one that plays the template's signatory role
 * @param addressee unit that it goes to; null for the one that plays the template's addressee role
 * @param values what stands in the blanks, by name: {@code clue.number}; {@code unit}, {@code addressee} and
 *     {@code today} are filled in of themselves; no personal data
 * @param lines of the table, if the template has one, by the names after {@code each.}
 * @param escalation step of a duty that asks for it, which gets one paper only
 * @param by officer who issues; null when the system does
 */
public record PaperOrder(
        String template,
        String jurisdiction,
        @Nullable String subject,
        @Nullable String unit,
        @Nullable String addressee,
        Map<String, String> values,
        List<Map<String, String>> lines,
        @Nullable UUID escalation,
        @Nullable String by) {

    public PaperOrder {
        values = Map.copyOf(values);
        lines = lines.stream().map(Map::copyOf).toList();
    }

    /** An order of the standing units, without a table. */
    public static PaperOrder of(
            String template, String jurisdiction, String subject, Map<String, String> values, @Nullable String by) {
        return new PaperOrder(template, jurisdiction, subject, null, null, values, List.of(), null, by);
    }

    public PaperOrder between(@Nullable String from, @Nullable String to) {
        return new PaperOrder(template, jurisdiction, subject, from, to, values, lines, escalation, by);
    }

    public PaperOrder listing(List<Map<String, String>> tableLines) {
        return new PaperOrder(template, jurisdiction, subject, unit, addressee, values, tableLines, escalation, by);
    }

    public PaperOrder drawnBy(UUID step) {
        return new PaperOrder(template, jurisdiction, subject, unit, addressee, values, lines, step, by);
    }
}
