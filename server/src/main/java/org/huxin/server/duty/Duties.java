package org.huxin.server.duty;

import java.util.List;
import org.huxin.engine.duty.Fact;
import org.huxin.server.kernel.FactRecord;

/** What other modules may ask the duty book. */
public interface Duties {

    /** All facts of a subject, in the order they were recorded. */
    List<Fact> facts(String subject);

    /** A fact that is about to be told, as rules would see it; it sorts after everything that is there. */
    static Fact preview(org.huxin.server.kernel.Fact fact) {
        var record = FactRecord.of(fact);
        return new Fact("~", record.type(), record.subject(), record.at(), record.attributes());
    }
}
