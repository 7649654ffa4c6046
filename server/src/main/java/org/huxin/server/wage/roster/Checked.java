package org.huxin.server.wage.roster;

import java.util.List;
import org.huxin.server.kernel.FieldError;
import org.jspecify.annotations.Nullable;

/** Either a worker in whom nothing is wrong, or what is wrong. */
record Checked(@Nullable Entrant entrant, List<FieldError> wrong) {}
