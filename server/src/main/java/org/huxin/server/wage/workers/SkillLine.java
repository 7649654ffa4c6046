package org.huxin.server.wage.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/** 技能或者培训, as it is shown. */
record SkillLine(
        UUID id,
        Word kind,
        Word trade,
        String title,
        @Nullable String level,
        String issuedBy,
        LocalDate obtainedOn,
        List<Attachment> files) {}
