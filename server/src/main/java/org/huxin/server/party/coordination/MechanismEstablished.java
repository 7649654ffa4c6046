package org.huxin.server.party.coordination;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** 协调机制已建立. */
@FactType("mechanism.established")
record MechanismEstablished(
        String subject,
        LocalDateTime at,
        String jurisdiction,
        @Nullable String region,
        boolean convenorGovernmentHead,
        String officeUnit,
        List<String> memberUnits,
        LocalDate effectiveFrom)
        implements Fact {}
