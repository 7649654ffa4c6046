package org.huxin.files.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huxin.files.FileRefused;
import org.huxin.files.xml.BoundedXml;
import org.huxin.files.xml.SafeXml;

/**
 * Orders, answers and statements of banks in ISO 20022: whole, harmless, and adding up to what they say of themselves. Not a
 * judgement by their schema, which whoever books them makes.
 */
final class BankXmlCheck implements SafeXml.Events {

    private static final Map<String, XmlSums.Kind> KINDS = Map.of(
            "CstmrCdtTrfInitn", XmlSums.Kind.ORDER,
            "CstmrPmtStsRpt", XmlSums.Kind.ANSWER,
            "BkToCstmrStmt", XmlSums.Kind.STATEMENT,
            "BkToCstmrDbtCdtNtfctn", XmlSums.Kind.STATEMENT);

    private static final int LONGEST_VALUE = 500;

    private final Teller teller;
    private final Consumer<Person> ordered;
    private final ArrayDeque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private XmlSums sums;
    private boolean known = true;
    private boolean readable = true;

    /** @param ordered gets each payment that an order asks for */
    BankXmlCheck(Teller teller, Consumer<Person> ordered) {
        this.teller = teller;
        this.ordered = ordered;
        this.sums = new XmlSums(XmlSums.Kind.ORDER, teller, ordered);
    }

    /** @return payments or entries that were read */
    int check(Path file) throws IOException {
        try (var content = new BoundedXml(Files.newInputStream(file), Words.MOST_XML)) {
            SafeXml.read(content, this);
            if (sums.count() > Words.MOST_ROWS) {
                teller.whole("HX1008", Words.MOST_ROWS);
            } else if (known) {
                sums.end();
            }
        } catch (FileRefused harmful) {
            readable = false;
            teller.whole("HX6002");
        } catch (XMLStreamException broken) {
            readable = false;
            var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            teller.tell("HX6001", line, null, "第 %d 行读不下去".formatted(line));
        }
        return sums.count();
    }

    boolean readable() {
        return readable;
    }

    @Override
    public boolean take(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(xml);
        } else if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST_VALUE) {
            text.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_VALUE));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            var name = path.pop();
            sums.end(name, path.isEmpty() ? "" : path.peek(), text.toString().strip(), line(xml));
            text.setLength(0);
        }
        return known && sums.count() <= Words.MOST_ROWS;
    }

    private void begin(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (path.isEmpty() && !name.equals("Document") || path.size() == 1) {
            var kind = path.isEmpty() ? null : KINDS.get(name);
            known = kind != null;
            if (kind == null) {
                readable = false;
                teller.tell("HX6003", line(xml), null, name);
            } else {
                sums = new XmlSums(kind, teller, ordered);
            }
        }
        path.push(name);
        text.setLength(0);
        sums.begin(name, xml.getAttributeValue(null, "Ccy"), line(xml));
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }
}
