package org.huxin.server.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.huxin.engine.duty.DutyEngine;
import org.huxin.engine.duty.Parties;
import org.huxin.engine.policy.DutyRule;
import org.huxin.policy.PackStack;

/**
 * The rules of one jurisdiction, ready to run.
 *
 * @param stack what holds there
 * @param hash of all that decides: packs, settings of the office, calendar; receipts name it
 * @param engine over its duties
 * @param parties who its role words stand for
 */
public record RuleBook(PackStack stack, String hash, DutyEngine engine, Parties parties) {

    /** The rule as it holds for a trigger on that day. */
    public Optional<DutyRule> duty(String id, LocalDate on) {
        return stack.duty(id, on);
    }
}
