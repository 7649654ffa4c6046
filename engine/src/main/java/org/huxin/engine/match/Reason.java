package org.huxin.engine.match;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why a worker's month does not simply agree. That somebody is past the age of retirement is none: whoever worked is paid. How they
 * are called stands in the register {@code match_reasons}; a stored month keeps them as a sum of {@link #bit}.
 */
public enum Reason {
    /** Attended, and nothing has been paid. */
    ATTENDED_UNPAID,
    /** Paid without attendance, and not for an earlier month. */
    PAID_UNATTENDED,
    /** Less paid than due. */
    SHORT,
    /** The last of it came after the day by which it had to. */
    LATE,
    /** The bank paid to another card than the worker's. */
    OTHER_CARD,
    /** Several workers were paid to one card. */
    SHARED_CARD,
    /** A payment failed or came back, and was not made again. */
    RETURNED,
    /** Paid beyond this month's due, for what earlier months left unpaid. */
    BACK_PAY,
    /** Paid beyond the due, and earlier months left nothing unpaid: in advance, or too much. */
    ADVANCE,
    /** Left the project without having got everything. */
    LEAVER_UNSETTLED;

    /** As registers, requests and answers have it: {@code attended_unpaid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in a stored month. The order of the constants is for ever. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether it is nobody's fault before the day by which wages are to be paid. */
    public boolean waits() {
        return this == ATTENDED_UNPAID || this == SHORT || this == LEAVER_UNSETTLED;
    }

    /** The reasons that a stored month names. */
    public static Set<Reason> of(int bits) {
        var found = EnumSet.noneOf(Reason.class);
        for (var each : values()) {
            if ((bits & each.bit()) != 0) {
                found.add(each);
            }
        }
        return found;
    }

    /** What a stored month keeps of them. */
    public static int bits(Collection<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::bit).reduce(0, (one, other) -> one | other);
    }
}
