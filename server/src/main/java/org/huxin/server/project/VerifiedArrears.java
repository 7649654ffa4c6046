package org.huxin.server.project;

import java.util.List;
import java.util.UUID;

/** Who handles cases tells in which of them wages of a project were found to be owed. */
public interface VerifiedArrears {

    /** @param fen verified and owed, in fen */
    record Arrears(UUID id, String number, String employer, long fen) {}

    /** Open cases about a project of the ledger in which arrears were verified, oldest first. */
    List<Arrears> ofProject(String jurisdiction, UUID project);
}
