package org.huxin.server.project.push;

import java.util.Objects;
import org.huxin.server.document.PaperReceived;
import org.huxin.server.project.ProjectFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a project that a paper about it was served on somebody outside the directory: its clock runs from that minute. */
@Component
class ServedNotices {

    private static final String PROJECT = "project:";

    private final ApplicationEventPublisher facts;

    ServedNotices(ApplicationEventPublisher facts) {
        this.facts = facts;
    }

    @EventListener
    void hear(PaperReceived received) {
        var paper = received.paper();
        var subject = paper.subject();
        if (subject != null && subject.startsWith(PROJECT) && paper.addresseeUnit() == null) {
            facts.publishEvent(new ProjectFact.NoticeReceived(
                    subject,
                    Objects.requireNonNull(paper.receivedAt()),
                    paper.jurisdiction(),
                    paper.number(),
                    paper.template()));
        }
    }
}
