package org.huxin.server.party.tasks;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** 任务已办结. */
@FactType("task.closed")
record TaskClosed(String subject, LocalDateTime at, String jurisdiction, String kind) implements Fact {}
