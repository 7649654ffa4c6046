package org.huxin.server.casework.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 送表: reads a file line by line into a preview; nothing is registered yet. */
@Service
class SendFile {

    private static final int BATCH = 500;

    private final Heading heading;
    private final LineReaders readers;
    private final Imports imports;
    private final Lines lines;
    private final Settling settling;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;
    private final int mostLines;

    SendFile(
            Heading heading,
            LineReaders readers,
            Imports imports,
            Lines lines,
            Settling settling,
            CurrentOfficer officer,
            Audit audit,
            Today today,
            @Value("${huxin.imports.most-lines}") int mostLines) {
        this.heading = heading;
        this.readers = readers;
        this.imports = imports;
        this.lines = lines;
        this.settling = settling;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
        this.mostLines = mostLines;
    }

    /**
     * A new import.
     *
     * @throws CommandRefused {@code import.format}, {@code import.header}, {@code import.empty} or {@code import.too_long}
     */
    @Transactional
    UUID first(Path content, String name) {
        var who = officer.require(Permission.CLUE_IMPORT);
        var one = new ClueImportRecord();
        one.setId(UUID.randomUUID());
        one.setJurisdiction(who.jurisdiction());
        one.setUnit(who.unit().id());
        one.setOfficer(who.id());
        one.setSending(1);
        one.setFile(name);
        one.setSentAt(today.now());
        one.setColumns(new String[0]);
        one.setUnread(new String[0]);
        imports.add(one);
        read(one, content);
        return one.getId();
    }

    /** The file of an import, corrected: what already became clues is known again and left alone. */
    @Transactional
    UUID again(UUID id, Path content, String name) {
        var one = imports.requireForUpdate(id);
        lines.forgetUncommitted(one);
        one.setSending(one.getSending() + 1);
        one.setFile(name);
        one.setSentAt(today.now());
        one.setCommittedAt(null);
        read(one, content);
        return id;
    }

    private void read(ClueImportRecord one, Path content) {
        try (var sheet = Sheets.open(content)) {
            one.setCharset(sheet.charset());
            var count = take(one, sheet);
            imports.save(one);
            settling.settle(one);
            audit.append("import.sent", "import:" + one.getId(), Map.of("lines", count, "sending", one.getSending()));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private int take(ClueImportRecord one, Sheet sheet) {
        try (var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var header = header(one, all);
            var reader = readers.of(one.getJurisdiction(), one.getUnit());
            var batch = new ArrayList<Draft>(BATCH);
            var count = 0;
            while (all.hasNext()) {
                if (++count > mostLines) {
                    throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
                }
                var row = all.next();
                var cells = header.cells(row);
                batch.add(reader.read(row.line(), cells.texts(), cells.unreadable()));
                if (batch.size() == BATCH) {
                    lines.add(one, batch);
                    batch.clear();
                }
            }
            if (count == 0) {
                throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
            }
            lines.add(one, batch);
            return count;
        }
    }

    /** The first rows may be a title and notes. */
    private Header header(ClueImportRecord one, java.util.Iterator<Sheet.Row> rows) {
        var names = heading.byName(one.getJurisdiction());
        for (var i = 0; i < 10 && rows.hasNext(); i++) {
            var header = Header.of(rows.next(), names);
            if (header.recognised()) {
                header.requireAll(heading.columns(one.getJurisdiction()));
                one.setColumns(
                        header.columns().values().stream().map(Column::code).toArray(String[]::new));
                one.setUnread(header.unread().toArray(String[]::new));
                return header;
            }
        }
        throw Header.refused(List.of("前几行里没有找到列名"));
    }
}
