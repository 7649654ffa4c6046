package org.huxin.server.casework.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.db.casework.tables.records.ClueImportLineRecord;
import org.huxin.db.casework.tables.records.ClueImportPersonalRecord;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改一行: corrects one line of a preview on the screen. */
@Service
class FixLine {

    private final Imports imports;
    private final Lines lines;
    private final LineTexts texts;
    private final LineReaders readers;
    private final Settling settling;
    private final PersonalFields personal;
    private final Audit audit;

    FixLine(
            Imports imports,
            Lines lines,
            LineTexts texts,
            LineReaders readers,
            Settling settling,
            PersonalFields personal,
            Audit audit) {
        this.imports = imports;
        this.lines = lines;
        this.texts = texts;
        this.readers = readers;
        this.settling = settling;
        this.personal = personal;
        this.audit = audit;
    }

    /**
     * @param values texts by code of the column; columns left out stay, and so do masked texts that come back as they were
     *     shown; an empty text empties the cell
     */
    @Transactional
    void fix(UUID id, int number, Map<String, String> values) {
        var one = imports.requireForUpdate(id);
        var line = lines.find(one, number);
        if (line == null) {
            throw new NotFound("导入行", String.valueOf(number));
        }
        if (line.getClue() != null) {
            throw new CommandRefused("import.line_done", "这一行已经入账，改动请到线索里办理");
        }
        var fixed = new EnumMap<Column, String>(Column.class);
        var shown = texts.read(line.getTexts());
        fixed.putAll(shown);
        revealed(line).forEach(fixed::put);
        values.forEach((code, text) -> {
            var column =
                    Column.of(code).orElseThrow(() -> CommandRefused.field("import.column", "values." + code, "没有这一列"));
            if (text.length() > Sheet.LONGEST_CELL) {
                throw CommandRefused.field("import.column", "values." + code, "内容过长");
            }
            if (column.personal() == null || !text.equals(shown.get(column))) {
                put(fixed, column, text.strip());
            }
        });
        lines.replace(one, readers.of(one.getJurisdiction(), one.getUnit()).read(number, fixed, Map.of()));
        one.setCommittedAt(null);
        imports.save(one);
        settling.settle(one);
        audit.append("import.line_fixed", "import:" + id, Map.of("line", number, "columns", values.keySet()));
    }

    private static void put(Map<Column, String> fixed, Column column, String text) {
        if (text.isEmpty()) {
            fixed.remove(column);
        } else {
            fixed.put(column, text);
        }
    }

    private Map<Column, String> revealed(ClueImportLineRecord line) {
        var sealed = lines.personalOf(line).stream()
                .collect(Collectors.toMap(
                        row -> PersonalKind.valueOf(row.getKind()), ClueImportPersonalRecord::getCipher));
        var clear = new EnumMap<Column, String>(Column.class);
        if (!sealed.isEmpty()) {
            var revealed =
                    personal.reveal("import:" + line.getImport(), "修改导入的第 %d 行".formatted(line.getLine()), sealed);
            for (var column : Column.values()) {
                var kind = column.personal();
                if (kind != null && revealed.containsKey(kind)) {
                    clear.put(column, revealed.get(kind));
                }
            }
        }
        return clear;
    }
}
