package org.huxin.server.wage.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param people who have not left */
record TeamLine(
        UUID id, UUID employer, String name, @Nullable String leader, int people) {}
