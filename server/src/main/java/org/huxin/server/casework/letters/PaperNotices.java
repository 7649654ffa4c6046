package org.huxin.server.casework.letters;

import java.util.LinkedHashSet;
import java.util.UUID;
import org.huxin.server.document.PaperIssued;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever gets a paper, or a copy of it, finds it on the desk. */
@Component
class PaperNotices {

    private final Papers papers;
    private final Notices notices;

    PaperNotices(Papers papers, Notices notices) {
        this.papers = papers;
        this.notices = notices;
    }

    @EventListener
    void hear(PaperIssued issued) {
        var paper = papers.get(UUID.fromString(issued.paper()));
        var units = new LinkedHashSet<String>();
        if (paper.addresseeUnit() != null) {
            units.add(paper.addresseeUnit());
        }
        units.addAll(paper.copyUnits());
        units.remove(paper.unit());
        notices.tell(units.stream()
                .map(unit -> new Notice(
                        Notice.idOf("paper:" + paper.id(), unit),
                        paper.jurisdiction(),
                        unit,
                        null,
                        Notice.Kind.PAPER,
                        paper.title(),
                        paper.content().unit() + "发来" + paper.number()
                                + (unit.equals(paper.addresseeUnit()) ? "。" : "（抄送）。"),
                        paper.subject(),
                        paper.id()))
                .toList());
    }
}
