package org.huxin.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huxin.files.FileRefused;
import org.huxin.files.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** The merged cells of the first sheet of a workbook that {@link WorkbookGuard} let pass. */
final class MergedCells {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private MergedCells() {}

    static List<Sheet.Merged> of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = firstSheet(zip);
            var found = new ArrayList<Sheet.Merged>();
            if (sheet != null) {
                read(zip, sheet, xml -> {
                    if (xml.getLocalName().equals("mergeCell")) {
                        var merged = merged(xml.getAttributeValue(null, "ref"));
                        if (merged != null) {
                            found.add(merged);
                        }
                    }
                    return false;
                });
            }
            return found;
        } catch (XMLStreamException broken) {
            throw new FileRefused("文件已损坏，无法读取");
        }
    }

    private static @Nullable String firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        var id = new String[1];
        read(zip, "xl/workbook.xml", xml -> {
            id[0] = xml.getLocalName().equals("sheet") ? xml.getAttributeValue(RELATIONS, "id") : null;
            return id[0] != null;
        });
        var target = new String[1];
        read(zip, "xl/_rels/workbook.xml.rels", xml -> {
            target[0] = xml.getLocalName().equals("Relationship")
                            && id[0] != null
                            && id[0].equals(xml.getAttributeValue(null, "Id"))
                    ? xml.getAttributeValue(null, "Target")
                    : null;
            return target[0] != null;
        });
        return target[0] == null ? null : target[0].startsWith("/") ? target[0].substring(1) : "xl/" + target[0];
    }

    /** Shows every element of a part until one is enough. */
    private static void read(ZipFile zip, String part, Predicate<XMLStreamReader> enough)
            throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var content = zip.getInputStream(entry)) {
            SafeXml.read(content, (event, xml) -> event != XMLStreamConstants.START_ELEMENT || !enough.test(xml));
        }
    }

    private static Sheet.@Nullable Merged merged(@Nullable String reference) {
        var found = REFERENCE.matcher(reference == null ? "" : reference);
        return found.matches()
                ? new Sheet.Merged(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(4)), found.group(1))
                : null;
    }
}
