package org.huxin.server.project.bars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * A decision that an owner registers no new projects.
 *
 * @param decision number of the decision
 * @param ground word of the register {@code bar_grounds}
 * @param liftedAt null while it stands
 * @param mayLift whether the asking officer may lift it
 */
record Bar(
        UUID id,
        Enterprise enterprise,
        String decision,
        Word ground,
        LocalDate decidedOn,
        LocalDateTime recordedAt,
        Named unit,
        List<Attachment> attachments,
        @Nullable LocalDateTime liftedAt,
        @Nullable String liftedWhy,
        boolean mayLift) {}
