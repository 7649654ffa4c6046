package org.huxin.bench.truth;

import java.util.Set;

/**
 * Which warnings say that wages are owed or will be. The others say that an upload, a paper or a registration is wanting, or that a
 * figure is odd: nobody need owe anything for them to be right.
 */
final class Claims {

    private static final Set<String> INFORM = Set.of(
            "roster_coverage",
            "unregistered",
            "cards_bound",
            "contracts_signed",
            "attending",
            "odd_days",
            "odd_people",
            "lacking",
            "upload_age",
            "sheets_late",
            "unconfirmed",
            "most_paid",
            "most_paid_in_year",
            "labour_share",
            "progress_paid",
            "marks");

    private Claims() {}

    static boolean arrears(Warned warned) {
        return !INFORM.contains(warned.signal());
    }
}
