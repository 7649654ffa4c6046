package org.huxin.server.party.coordination;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** 拟建立协调机制: what the gates judge before a mechanism is saved. Not stored. */
@FactType("mechanism.proposed")
record MechanismProposed(
        String subject,
        LocalDateTime at,
        String jurisdiction,
        @Nullable String region,
        boolean convenorGovernmentHead,
        String officeUnit,
        List<String> memberUnits)
        implements Fact {}
