package org.huxin.server.party.tasks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** 任务已下达 to one unit; a task for several units is told once for each. */
@FactType("task.issued")
record TaskIssued(
        String subject,
        LocalDateTime at,
        String jurisdiction,
        String kind,
        String unit,
        String fromUnit,
        @Nullable String region,
        @Nullable LocalDate due)
        implements Fact {}
