package org.huxin.files.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huxin.files.FileRefused;
import org.huxin.files.xml.BoundedXml;
import org.huxin.files.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: how large it is when unpacked (not what its directory claims), entity
 * definitions, cells far outside a sheet, numbers of a million digits, more texts and styles than fit. The reader keeps the
 * shared texts and the cells of a row in memory, so that these bounds are its bounds.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 500;

    /** Parts that a reader keeps as a whole. */
    private static final long LARGEST = 80L << 20;

    /** Sheets, which it reads row by row: the wages of a hundred thousand people take about as much as the parts above. */
    private static final long LARGEST_SHEETS = 256L << 20;

    private static final String SHEETS = "xl/worksheets/";

    /** A sheet ends at XFD. */
    private static final int COLUMN_LETTERS = 3;

    /** No spreadsheet writes a number longer than this. */
    private static final int LONGEST_NUMBER = 400;

    /** What a reader keeps of a workbook, all at once: texts that cells share, styles, merged cells. */
    private static final Map<String, Integer> MOST =
            Map.of("si", 1_500_000, "xf", 70_000, "numFmt", 70_000, "mergeCell", 100_000, "Relationship", 10_000);

    /** Kinds of parts that the reader reads, in the words of content types and of relationships. */
    private static final Pattern READ =
            Pattern.compile(".*(sheet\\.main\\+xml|[./](worksheet|styles|sharedStrings|officeDocument)(\\+xml)?)");

    private WorkbookGuard() {}

    /** @throws FileRefused if it is broken or made to do harm */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw BoundedXml.harmful();
            }
            var kept = LARGEST;
            var streamed = LARGEST_SHEETS;
            var parts = zip.entries();
            while (parts.hasMoreElements()) {
                var part = parts.nextElement();
                if (part.getName().startsWith(SHEETS)) {
                    streamed -= unpacked(zip, part, streamed);
                } else {
                    kept -= unpacked(zip, part, kept);
                }
            }
        } catch (ZipException | EOFException | XMLStreamException broken) {
            throw new FileRefused("文件已损坏，无法读取");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long allowed) throws IOException, XMLStreamException {
        try (var content = zip.getInputStream(part)) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                var bounded = new BoundedXml(content, allowed);
                SafeXml.read(bounded, new Part());
                return bounded.count();
            }
            return content.transferTo(new AtMost(allowed));
        }
    }

    /** What has been seen of one part. */
    private static final class Part implements SafeXml.Events {

        private final Map<String, Integer> seen = new HashMap<>();
        private boolean number;
        private int characters;

        @Override
        public boolean take(int event, XMLStreamReader xml) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                characters = 0;
                begin(xml);
            } else if (number && event == XMLStreamConstants.CHARACTERS) {
                characters += xml.getTextLength();
            }
            if (number && characters > LONGEST_NUMBER) {
                throw BoundedXml.harmful();
            }
            return true;
        }

        private void begin(XMLStreamReader xml) {
            var name = xml.getLocalName();
            if (name.equals("c")) {
                var type = xml.getAttributeValue(null, "t");
                number = type == null || type.equals("n");
                if (tooFar(xml.getAttributeValue(null, "r"))) {
                    throw BoundedXml.harmful();
                }
            } else if (!name.equals("v")) {
                number = false;
            }
            if ((name.equals("Override") || name.equals("Relationship")) && hidden(name, xml)) {
                throw BoundedXml.harmful();
            }
            var most = MOST.get(name);
            if (most != null && seen.merge(name, 1, Integer::sum) > most) {
                throw BoundedXml.harmful();
            }
        }

        /** A part that the reader will read as XML under a name that is not looked through as such. */
        private static boolean hidden(String name, XMLStreamReader xml) {
            var part = xml.getAttributeValue(null, name.equals("Override") ? "PartName" : "Target");
            var type = xml.getAttributeValue(null, name.equals("Override") ? "ContentType" : "Type");
            return part != null
                    && type != null
                    && !part.endsWith(".xml")
                    && READ.matcher(type).matches();
        }

        private static boolean tooFar(@Nullable String reference) {
            if (reference == null) {
                return false;
            }
            var letters = 0;
            for (var at = 0; at < reference.length(); at++) {
                letters += Character.isLetter(reference.charAt(at)) ? 1 : 0;
            }
            return letters > COLUMN_LETTERS;
        }
    }

    /** Takes bytes that nobody reads, up to a number. */
    private static final class AtMost extends OutputStream {

        private long left;

        AtMost(long most) {
            left = most;
        }

        @Override
        public void write(int one) {
            took(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            took(length);
        }

        private void took(int length) {
            left -= length;
            if (left < 0) {
                throw BoundedXml.harmful();
            }
        }
    }
}
