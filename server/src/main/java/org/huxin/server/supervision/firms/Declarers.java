package org.huxin.server.supervision.firms;

import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Role;
import org.springframework.stereotype.Component;

/** Who may tell a declaration: the firm itself; an official only if he sees the firm, and it is his to do. */
@Component
class Declarers {

    private final Declarations declarations;
    private final SupervisedFirms firms;
    private final CurrentOfficer current;

    Declarers(Declarations declarations, SupervisedFirms firms, CurrentOfficer current) {
        this.declarations = declarations;
        this.firms = firms;
        this.current = current;
    }

    /** Whoever acts, and the firm of the declaration, held until the transaction ends. */
    record Declarer(ActingOfficer who, SupervisedFirms.Named firm) {}

    /** @throws NotFound if there is no such declaration, or it is another firm's */
    Declarer require(UUID declaration) {
        var firm = declarations.firmOf(declaration).map(firms::held).orElseThrow(() -> missing(declaration));
        var who = current.get();
        if (!who.is(Role.ENTERPRISE)) {
            FirmRights.require(firms.require(firm.firm().getId()).firm(), who);
        } else if (!who.unit()
                .id()
                .equals(FirmUnit.id(firm.firm().getJurisdiction(), firm.firm().getEnterprise()))) {
            throw missing(declaration);
        }
        return new Declarer(who, firm);
    }

    private static NotFound missing(UUID declaration) {
        return new NotFound("申报", declaration.toString());
    }
}
