package org.huxin.server.wage.roster;

import org.jspecify.annotations.Nullable;

/** Numbers in clear. */
record ClearNumbers(
        String idNumber, @Nullable String phone, @Nullable String cardNumber) {}
