package org.huxin.server.sheets;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huxin.server.kernel.CommandRefused;

/**
 * Looks through a workbook before it is read: how large it is when unpacked (not what its directory claims), entity
 * definitions, cells far outside a sheet. The reader keeps the shared texts and the cells of a row in memory, so that these
 * bounds are its bounds.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 500;
    private static final long LARGEST = 80L << 20;

    /** A sheet ends at XFD. */
    private static final int COLUMN_LETTERS = 3;

    static final XMLInputFactory XML = factory();

    private WorkbookGuard() {}

    /** @throws CommandRefused {@code import.format} */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw harmful();
            }
            var left = LARGEST;
            var parts = zip.entries();
            while (parts.hasMoreElements()) {
                left -= unpacked(zip, parts.nextElement(), left);
            }
        } catch (ZipException | EOFException | XMLStreamException broken) {
            throw Sheet.unreadable("文件已损坏，无法读取");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long allowed) throws IOException, XMLStreamException {
        try (var content = new Counting(zip.getInputStream(part), allowed)) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                read(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return content.count;
        }
    }

    private static void read(InputStream content) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(content);
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw harmful();
                }
                if (event == XMLStreamConstants.START_ELEMENT && isCell(xml) && tooFar(xml)) {
                    throw harmful();
                }
            }
        } finally {
            xml.close();
        }
    }

    private static boolean isCell(XMLStreamReader xml) {
        return xml.getLocalName().equals("c");
    }

    private static boolean tooFar(XMLStreamReader xml) {
        var reference = xml.getAttributeValue(null, "r");
        return reference != null
                && reference.chars().filter(Character::isLetter).count() > COLUMN_LETTERS;
    }

    private static CommandRefused harmful() {
        return Sheet.unreadable("文件内容异常（过大或含有不允许的定义），请把数据复制到新表格后再送");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Refuses to give more than is allowed. */
    private static final class Counting extends FilterInputStream {

        private final long allowed;
        private long count;

        Counting(InputStream content, long allowed) {
            super(content);
            this.allowed = allowed;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > allowed) {
                throw harmful();
            }
        }
    }
}
