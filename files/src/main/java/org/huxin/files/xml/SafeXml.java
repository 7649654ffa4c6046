package org.huxin.files.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huxin.files.FileRefused;

/** Reads XML event by event: definitions of entities and more levels than people write are refused. */
public final class SafeXml {

    private static final int DEEPEST = 64;

    private static final XMLInputFactory XML = factory();

    private SafeXml() {}

    /** Takes what the reader stands on. */
    @FunctionalInterface
    public interface Events {
        /** @return whether to go on */
        boolean take(int event, XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Shows every event until one is enough.
     *
     * @throws FileRefused if it was made to do harm
     * @throws XMLStreamException if it is not well-formed
     */
    public static void read(InputStream content, Events events) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(content);
        var depth = 0;
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || depth > DEEPEST) {
                    throw BoundedXml.harmful();
                }
                if (!events.take(event, xml)) {
                    return;
                }
            }
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
