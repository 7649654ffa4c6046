package org.huxin.server.supervision;

import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a warning is about, for whoever may act upon it. */
@Component
public class WarnedOf {

    private final Warnings warnings;
    private final CurrentOfficer current;

    WarnedOf(Warnings warnings, CurrentOfficer current) {
        this.warnings = warnings;
        this.current = current;
    }

    /** @param project null without works */
    public record Warned(String jurisdiction, @Nullable UUID project, String name) {}

    /**
     * The warning, if the acting officer may issue it to a unit.
     *
     * @throws NotFound if there is none that he sees
     * @throws NotPermitted if he only sees it
     */
    public Warned issuable(UUID id) {
        var found = warnings.require(id);
        if (!ActOnWarning.mayAct(found.warning(), current.get())) {
            throw NotPermitted.outsideScope("这条预警由承担核查的单位和牵头协调单位发出");
        }
        return new Warned(found.warning().getJurisdiction(), found.warning().getProject(), found.name());
    }
}
