package org.huxin.server.party;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files that answers to tasks carry. Implemented by the module that keeps files. */
public interface AnswerFiles {

    /**
     * A file as lists show it.
     *
     * @param mediaType found out from its bytes
     * @param size in bytes
     * @param by name of the officer who uploaded it
     */
    record AnswerFile(UUID id, String name, String mediaType, long size, String sha256, LocalDateTime at, String by) {}

    /** @throws org.huxin.server.kernel.CommandRefused unless the acting officer's unit has uploaded all of them */
    void require(Collection<UUID> ids);

    /** In the order they were uploaded. */
    List<AnswerFile> of(Collection<UUID> ids);
}
