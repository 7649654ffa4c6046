package org.huxin.server.policy;

import java.util.Map;
import org.huxin.engine.duty.DutyEngine;
import org.huxin.engine.duty.Parties;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.PolicyPack;

/**
 * The rules of one jurisdiction, ready to run.
 *
 * @param pack the jurisdiction's own pack
 * @param hash of the whole stack it runs, for receipts
 * @param duties rules by id, those of the packs it stands on included
 * @param engine over those rules
 * @param parties who its role words stand for
 */
public record RuleBook(PolicyPack pack, String hash, Map<String, DutyRule> duties, DutyEngine engine, Parties parties) {

    public RuleBook {
        duties = Map.copyOf(duties);
    }
}
