package org.huxin.server.duty;

import java.util.List;
import org.huxin.engine.duty.Fact;
import org.springframework.stereotype.Service;

/** The duty book as other modules read it. */
@Service
class StoredDuties implements Duties {

    private final FactStore facts;

    StoredDuties(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public List<Fact> facts(String subject) {
        return facts.load(List.of(subject)).getOrDefault(subject, List.of());
    }
}
