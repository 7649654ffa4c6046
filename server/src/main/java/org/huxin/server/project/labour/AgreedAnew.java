package org.huxin.server.project.labour;

import java.util.UUID;
import org.huxin.server.project.ProjectFact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A contract, another kind of works or another first day changes what is due. In the transaction of the act. */
@Component
class AgreedAnew {

    private static final String PREFIX = "project:";

    private final LabourPeriods periods;

    AgreedAnew(LabourPeriods periods) {
        this.periods = periods;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.ContractSigned signed) {
        reckon(signed);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.Revised revised) {
        reckon(revised);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.StartPlanned planned) {
        reckon(planned);
    }

    private void reckon(ProjectFact told) {
        periods.reckon(UUID.fromString(told.subject().substring(PREFIX.length())));
    }
}
