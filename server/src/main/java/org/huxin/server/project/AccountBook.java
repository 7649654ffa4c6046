package org.huxin.server.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What went through the special accounts of projects, closed ones included. */
public interface AccountBook {

    /** Labour cost in fen that came in on the days from one to another, both included; projects without any are left out. */
    Map<UUID, Long> labourCost(Collection<UUID> projects, LocalDate from, LocalDate through);

    /** What is on the open account of each project, in fen; projects without one are left out. */
    Map<UUID, Long> balances(Collection<UUID> projects);
}
