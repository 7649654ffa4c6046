package org.huxin.server.party.coordination;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** 实施方案已印发. */
@FactType("scheme.issued")
record SchemeIssued(String subject, LocalDateTime at, String jurisdiction, String title, List<String> parts)
        implements Fact {}
