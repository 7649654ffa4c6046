package org.huxin.server.party.tasks;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** 任务已反馈 by one unit; {@code outstanding} are the units that still owe an answer. */
@FactType("task.answered")
record TaskAnswered(
        String subject, LocalDateTime at, String jurisdiction, String kind, String unit, List<String> outstanding)
        implements Fact {}
