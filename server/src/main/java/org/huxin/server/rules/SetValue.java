package org.huxin.server.rules;

import java.time.LocalDate;
import java.util.Map;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.policy.OpenValue;
import org.huxin.server.policy.OpenValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An office decides a number that its documents leave open; what is owed is assessed anew by it. */
@Service
public class SetValue {

    private final OpenValues values;
    private final OfficeDecisions decisions;
    private final CurrentOfficer current;
    private final Audit audit;

    SetValue(OpenValues values, OfficeDecisions decisions, CurrentOfficer current, Audit audit) {
        this.values = values;
        this.decisions = decisions;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Sets the value for the acting officer's jurisdiction.
     *
     * @param id of the gap or limit
     * @param from first day on which it applies
     * @param basis on what it was decided
     * @return the value as it now stands
     * @throws org.huxin.server.kernel.NotPermitted unless the officer may set values
     * @throws NotFound if the jurisdiction's documents leave no such value open
     * @throws org.huxin.server.kernel.CommandRefused {@code setting.value} if it cannot be applied
     */
    @Transactional
    public OpenValue handle(String id, long value, LocalDate from, String basis) {
        var officer = current.require(Permission.GAP_SET);
        var jurisdiction = officer.jurisdiction();
        find(jurisdiction, id);
        decisions.decide(
                jurisdiction,
                id,
                Long.toString(value),
                from,
                basis,
                officer.unit().name() + " " + officer.name());
        audit.append("gap.set", "gap:" + id, Map.of("值", value, "自", from, "依据", basis));
        return find(jurisdiction, id);
    }

    private OpenValue find(String jurisdiction, String id) {
        return values.find(jurisdiction, id).orElseThrow(() -> new NotFound("未定数值", id));
    }
}
