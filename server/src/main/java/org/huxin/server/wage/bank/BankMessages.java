package org.huxin.server.wage.bank;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.huxin.files.FileRefused;

/** Reads pain.002, camt.053 and camt.054, of the versions that go with pain.001.001.09. */
final class BankMessages {

    private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";
    private static final Map<String, BankFile.Kind> KNOWN = Map.of(
            ISO + "pain.002.001.10", BankFile.Kind.STATUS,
            ISO + "camt.053.001.08", BankFile.Kind.STATEMENT,
            ISO + "camt.054.001.08", BankFile.Kind.NOTICE);

    private BankMessages() {}

    /**
     * @param reasons what the place calls a code of a reason
     * @throws FileRefused if it is none of these messages, broken, or made to do harm
     */
    static BankFile read(Path file, UnaryOperator<String> reasons) {
        try (var content = Files.newInputStream(file);
                var xml = new MessageXml(content, MessageParts.CONTEXT)) {
            var kind = KNOWN.get(xml.root());
            if (kind == null) {
                throw new FileRefused("不认识这种报文，可以导入 pain.002.001.10、camt.053.001.08、camt.054.001.08");
            }
            return kind == BankFile.Kind.STATUS
                    ? new StatusReport(xml, reasons).read()
                    : new Statement(xml, kind, reasons).read();
        } catch (XMLStreamException | JAXBException broken) {
            throw new FileRefused("报文不完整或者格式不对，请向银行重新索取");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
