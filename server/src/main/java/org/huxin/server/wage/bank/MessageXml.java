package org.huxin.server.wage.bank;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.huxin.files.FileRefused;
import org.huxin.files.xml.BoundedXml;

/**
 * Reads a message that may have been made to do harm: no definitions, no entities, no depth, and one part of it in memory at a
 * time. Names count without their namespace, which is looked at once, at the root.
 */
final class MessageXml extends StreamReaderDelegate implements AutoCloseable {

    private static final int DEEPEST = 40;
    private static final long LARGEST = 64L << 20;
    private static final int LONGEST_TEXT = 4_000;
    private static final XMLInputFactory FACTORY = factory();

    private final Unmarshaller parts;
    private int depth;
    private boolean taken;

    MessageXml(InputStream content, JAXBContext context) throws XMLStreamException, JAXBException {
        super(FACTORY.createXMLStreamReader(new BoundedXml(content, LARGEST)));
        this.parts = context.createUnmarshaller();
    }

    /** Namespace of the root. */
    String root() throws XMLStreamException {
        while (getEventType() != XMLStreamConstants.START_ELEMENT) {
            next();
        }
        var namespace = super.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Goes on to the next element of one of these names; false at the end. */
    boolean seek(Set<String> names) throws XMLStreamException {
        if (taken) {
            taken = false;
        } else if (hasNext()) {
            next();
        }
        while (true) {
            if (getEventType() == XMLStreamConstants.START_ELEMENT && names.contains(getLocalName())) {
                return true;
            }
            if (!hasNext()) {
                return false;
            }
            next();
        }
    }

    /** The element here, and all in it. */
    <T> T take(Class<T> type) throws JAXBException {
        taken = true;
        return parts.unmarshal(this, type).getValue();
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.ENTITY_DECLARATION,
                    XMLStreamConstants.PROCESSING_INSTRUCTION -> throw harmful();
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw harmful();
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS -> {
                if (getTextLength() > LONGEST_TEXT) {
                    throw harmful();
                }
            }
            default -> {}
        }
        return event;
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }

    private static FileRefused harmful() {
        return new FileRefused("文件内容异常（含有不允许的定义，或者层次、内容过大），请向银行重新索取");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
