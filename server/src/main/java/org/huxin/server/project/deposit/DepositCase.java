package org.huxin.server.project.deposit;

import org.jspecify.annotations.Nullable;

/**
 * What the sum of one deposit depends on.
 *
 * @param valueFen price of the contract
 * @param several the contractor has other works in the place
 * @param monthsClean months without arrears in the place up to now; null where nobody knows
 * @param systemsInPlace real names and special accounts are in place on all his works
 * @param monthsSinceArrears months since the latest arrears; null if there were none
 * @param listed on the list of the dishonest for unpaid wages
 */
record DepositCase(
        @Nullable String region,
        long valueFen,
        boolean several,
        @Nullable Integer monthsClean,
        boolean systemsInPlace,
        @Nullable Integer monthsSinceArrears,
        boolean listed) {}
