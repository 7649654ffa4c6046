package org.huxin.server.casework.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.FileStore;
import org.huxin.server.document.Papers;
import org.huxin.server.party.Audit;
import org.huxin.server.sheets.SheetLines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导出案卷: one zip with an index and every file behind it, written as it is read, one file in memory at a time. */
@Component
class CaseArchive {

    private static final List<String> HEADER = List.of("序号", "时间", "种类", "内容", "经办", "文件");
    private static final String INDEX = "案卷目录.xlsx";

    private final CaseFile file;
    private final FileStore store;
    private final Papers papers;
    private final Audit audit;

    CaseArchive(CaseFile file, FileStore store, Papers papers, Audit audit) {
        this.file = file;
        this.store = store;
        this.papers = papers;
        this.audit = audit;
    }

    @Transactional
    public void write(Case one, OutputStream out) {
        audit.append("case.archived", one.subject(), Map.of("number", one.number()));
        var lines = file.of(one);
        var names = new Names();
        var listed = lines.stream().map(line -> names.of(line)).toList();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, INDEX, index(lines, listed));
            for (var i = 0; i < lines.size(); i++) {
                write(zip, lines.get(i), listed.get(i), names);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(ZipOutputStream zip, CaseFile.Line line, List<String> files, Names names) throws IOException {
        for (var i = 0; i < line.attachments().size(); i++) {
            var attachment = line.attachments().get(i);
            if (names.firstTime(attachment)) {
                zip.putNextEntry(new ZipEntry(files.get(i)));
                try (var bytes = store.open(attachment.sha256())) {
                    bytes.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        if (line.paper() != null) {
            put(zip, files.getLast(), papers.pdf(line.paper().id()));
        }
    }

    private static byte[] index(List<CaseFile.Line> lines, List<List<String>> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "huxin", "1.0")) {
            var sheet = book.newWorksheet("案卷目录");
            sheet.freezePane(0, 1);
            var rows = new SheetLines(sheet);
            rows.add(HEADER);
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                rows.add(Arrays.asList(
                        i + 1, line.at(), line.kind(), line.what(), line.by(), String.join("\n", files.get(i))));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Names in the archive: numbered in the order of time, an attachment that comes twice kept once. */
    private static final class Names {
        private final Map<UUID, String> named = new HashMap<>();
        private final List<UUID> written = new ArrayList<>();
        private int next = 1;

        List<String> of(CaseFile.Line line) {
            var files = new ArrayList<String>();
            line.attachments()
                    .forEach(one -> files.add(named.computeIfAbsent(one.id(), id -> numbered(line, one.name()))));
            if (line.paper() != null) {
                var mark = line.paper().voided() ? "（已作废）" : "";
                files.add(numbered(line, line.paper().number() + mark + ".pdf"));
            }
            return files;
        }

        boolean firstTime(Attachment attachment) {
            return !written.contains(attachment.id()) && written.add(attachment.id());
        }

        private String numbered(CaseFile.Line line, String name) {
            return "%03d %s %s".formatted(next++, line.at().toLocalDate(), name.replaceAll("[/\\\\:*?\"<>|]", "_"));
        }
    }
}
