package org.huxin.server.project.register;

import java.util.List;
import java.util.UUID;

/** Projects came into the ledger together, in the same transaction; their facts have been told. */
public record ManyRegistered(List<UUID> projects) {}
