package org.huxin.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a rule states it.
 *
 * @param id unique over all packs
 * @param title short Chinese name
 * @param citation where it comes from
 * @param validity trigger dates it applies to
 * @param opensOn facts that open the duty, any of them
 * @param bearer roles that owe it: the first that stands for somebody
 * @param due when it is due; null for "until done"
 * @param metBy facts that discharge it, any of them
 * @param times how many such facts a round needs
 * @param cancelledBy facts that make it fall away
 * @param extendedBy facts that move its date, with attributes {@code until} and {@code reason}; empty when not extendable
 * @param pausedBy facts that stop its clock, with attribute {@code basis}
 * @param resumedBy facts that let it run on
 * @param cycle how it comes round; null for a duty owed once per trigger
 * @param steps its escalation ladder
 */
public record DutyRule(
        String id,
        String title,
        Citation citation,
        Validity validity,
        List<FactPattern> opensOn,
        List<String> bearer,
        @Nullable Due due,
        List<FactPattern> metBy,
        int times,
        List<FactPattern> cancelledBy,
        List<FactPattern> extendedBy,
        List<FactPattern> pausedBy,
        List<FactPattern> resumedBy,
        @Nullable Cycle cycle,
        List<Step> steps) {

    public DutyRule {
        opensOn = List.copyOf(opensOn);
        bearer = List.copyOf(bearer);
        metBy = List.copyOf(metBy);
        cancelledBy = List.copyOf(cancelledBy);
        extendedBy = List.copyOf(extendedBy);
        pausedBy = List.copyOf(pausedBy);
        resumedBy = List.copyOf(resumedBy);
        steps = List.copyOf(steps);
        if (bearer.isEmpty()) {
            throw new IllegalArgumentException(id + " 没有写明由谁承担");
        }
        if (times < 1) {
            throw new IllegalArgumentException(id + " 的次数至少为 1");
        }
        if (cycle != null && !(extendedBy.isEmpty() && pausedBy.isEmpty())) {
            throw new IllegalArgumentException(id + " 按周期履行，每轮期限固定，不能延期或中止");
        }
    }
}
