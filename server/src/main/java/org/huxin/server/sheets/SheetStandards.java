package org.huxin.server.sheets;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Column;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.FileStandard;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * The sheets of the open file standard, by which firms check their files, as a place takes them over: with the columns, names
 * and marks that its packs know besides, in the registers {@code roster_columns}, {@code attendance_columns},
 * {@code wages_columns}, {@code account_columns} and {@code attendance_marks}. An entry of the code of a column that the standard
 * has gives it more names; of one with {@code each} every name is a column of its own.
 */
@Component
public class SheetStandards {

    private final Policies policies;

    SheetStandards(Policies policies) {
        this.policies = policies;
    }

    public FileStandard of(String jurisdiction, FileKind kind) {
        var marks = new HashMap<String, Long>();
        entries(jurisdiction, kind.word() + "_marks")
                .forEach(mark -> names(mark).forEach(name -> marks.put(name, hundredths(mark))));
        return FileStandard.of(kind)
                .with(
                        entries(jurisdiction, kind.word() + "_columns").stream()
                                .flatMap(SheetStandards::columns)
                                .toList(),
                        marks);
    }

    /**
     * Reads on to the header of a sheet.
     *
     * @param needed tells a header that has what cannot be done without
     * @param missing what to say of a sheet that has no such header
     * @throws CommandRefused {@code import.header} of such a sheet, and of one in which a column stands twice
     */
    public Content content(
            String jurisdiction, FileKind kind, Iterator<Sheet.Row> rows, Predicate<Content> needed, String missing) {
        var found = Content.of(of(jurisdiction, kind), rows, needed);
        found.map(Content::twice).filter(twice -> !twice.isEmpty()).ifPresent(twice -> {
            throw CommandRefused.field("import.header", "file", "有两列都是“" + twice.getFirst() + "”，请只留一列");
        });
        return found.filter(needed).orElseThrow(() -> CommandRefused.field("import.header", "file", missing));
    }

    private List<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static Stream<Column> columns(Register.Entry entry) {
        var required = Boolean.TRUE.equals(entry.attributes().get("required"));
        var names = names(entry);
        return Boolean.TRUE.equals(entry.attributes().get("each"))
                ? names.stream().map(name -> Column.besides(entry.code() + ":" + name, name, List.of(), required))
                : Stream.of(Column.besides(entry.code(), names.getFirst(), names.subList(1, names.size()), required));
    }

    private static List<String> names(Register.Entry entry) {
        var aliases = entry.attributes().get("aliases") instanceof Collection<?> many ? many : List.of();
        return Stream.concat(Stream.of(entry.label()), aliases.stream().map(String::valueOf))
                .toList();
    }

    private static long hundredths(Register.Entry mark) {
        return mark.attributes().get("worked") instanceof Number number ? number.longValue() : 0;
    }
}
