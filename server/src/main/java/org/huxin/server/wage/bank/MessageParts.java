package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/** Parts of messages that are read. Bound when the first message comes: it takes a moment, and most processes read none. */
final class MessageParts {

    static final JAXBContext CONTEXT = context();

    private MessageParts() {}

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    CashAccount39.class,
                    CashBalance8.class,
                    OriginalGroupHeader17.class,
                    PaymentTransaction105.class,
                    ReportEntry10.class,
                    StatusReasonInformation12.class,
                    TotalTransactions6.class);
        } catch (JAXBException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
