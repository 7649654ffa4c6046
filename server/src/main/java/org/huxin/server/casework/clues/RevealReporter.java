package org.huxin.server.casework.clues;

import java.util.List;
import java.util.UUID;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an officer who reported, in clear; the read stands in the audit log. */
@Service
class RevealReporter {

    private static final String GATE = "clue.reveal";

    private final Clues clues;
    private final Reporters reporters;
    private final Gates gates;
    private final CurrentOfficer current;

    RevealReporter(Clues clues, Reporters reporters, Gates gates, CurrentOfficer current) {
        this.clues = clues;
        this.reporters = reporters;
        this.gates = gates;
        this.current = current;
    }

    /**
     * Reveals the reporter of a clue.
     *
     * @throws NotFound if the clue is outside the officer's scope, or nobody is known to have reported it
     * @throws NotPermitted unless the officer's unit answers for the clue
     */
    @Transactional
    ClueDetail.Reporter handle(UUID id, String purpose) {
        var officer = current.get();
        var clue = clues.require(id);
        if (!officer.scope().permits(Rights.scoped(clue))) {
            throw new NotFound("线索", id.toString());
        }
        if (!Rights.mayReveal(clue, officer)) {
            throw NotPermitted.outsideScope("只有牵头、承办和首问单位可以查看反映人信息");
        }
        gates.pass(clue.jurisdiction(), GATE, clue.subject(), List.of());
        var reporter = ClueDetail.Reporter.of(reporters.reveal(id, purpose));
        if (reporter == null) {
            throw new NotFound("反映人信息", clue.number());
        }
        return reporter;
    }
}
