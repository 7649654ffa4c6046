package org.huxin.server.project.enterprises;

import java.util.UUID;
import org.huxin.server.party.ActingOfficer;

/** Firms that officials look after although they take part in no project: they are invited to an account as well. */
public interface FirmsInCare {

    /** Whether the firm is in the care of the officer's unit, place or jurisdiction. */
    boolean looksAfter(UUID enterprise, ActingOfficer officer);
}
