package org.huxin.server.attachments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.AnswerFiles;
import org.springframework.stereotype.Component;

/** What units send with their answers to tasks. */
@Component
class FilesOfAnswers implements AnswerFiles {

    private final Attachments attachments;

    FilesOfAnswers(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void require(Collection<UUID> ids) {
        attachments.require(ids);
    }

    @Override
    public List<AnswerFile> of(Collection<UUID> ids) {
        return attachments.of(ids).stream()
                .map(one -> new AnswerFile(
                        one.id(), one.name(), one.mediaType(), one.size(), one.sha256(), one.at(), one.by()))
                .toList();
    }
}
