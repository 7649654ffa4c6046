package org.huxin.files.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a month on the way to be checked. */
final class Files {

    private final SampleMonth month;
    private final Map<FileKind, byte[]> instead = new EnumMap<>(FileKind.class);
    private final List<String> xml = new ArrayList<>();
    private @Nullable YearMonth asked = SampleMonth.MONTH;

    Files(SampleMonth month) {
        this.month = month;
    }

    SampleMonth month() {
        return month;
    }

    void replace(FileKind kind, byte[] content) {
        instead.put(kind, content);
    }

    void xml(String text) {
        xml.add(text);
    }

    void askNoMonth() {
        asked = null;
    }

    List<Finding> check(Path folder, boolean workbooks) throws IOException {
        var findings = new ArrayList<Finding>();
        var check = new FileCheck(asked, findings::add);
        for (var kind : FileKind.values()) {
            var table = month.of(kind);
            var content = instead.containsKey(kind) ? instead.get(kind) : workbooks ? table.xlsx() : table.utf8();
            check.sheet(kind, java.nio.file.Files.write(folder.resolve(kind.word()), content), kind.word());
        }
        for (var text : xml) {
            check.xml(java.nio.file.Files.writeString(folder.resolve("bank.xml"), text), "bank.xml");
        }
        check.finish();
        return findings;
    }
}
