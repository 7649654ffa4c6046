package org.huxin.server.wage;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** 权益告知, for the worker himself. */
public interface Notices {

    /**
     * A notice that a worker was given.
     *
     * @param lines what it tells
     * @param confirmedAt null while the worker has not
     */
    record Given(
            UUID id,
            UUID project,
            String projectName,
            List<String> lines,
            LocalDateTime issuedAt,
            @Nullable LocalDateTime confirmedAt) {}

    /** Of all projects, the latest first. @param files of one worker, in whatever places */
    List<Given> of(Collection<UUID> files);

    /**
     * The worker confirms by phone; once more does no harm.
     *
     * @throws NotFound for a notice of somebody else
     */
    void confirm(Collection<UUID> files, UUID notice);
}
