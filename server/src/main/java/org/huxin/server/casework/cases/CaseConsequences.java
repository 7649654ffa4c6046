package org.huxin.server.casework.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.casework.CluesOfCases;
import org.springframework.stereotype.Component;

/** What an act brings with it beyond the case itself: reports, papers, what becomes of the clue. */
@Component
class CaseConsequences {

    private final CaseReports reports;
    private final CasePapers papers;
    private final CluesOfCases clues;

    CaseConsequences(CaseReports reports, CasePapers papers, CluesOfCases clues) {
        this.reports = reports;
        this.papers = papers;
        this.clues = clues;
    }

    /**
     * Brings about what follows, in the transaction of the act.
     *
     * @param one the case as stored
     */
    void of(CaseCommand command, Case one, CaseDecision.Accepted accepted, CaseScene scene) {
        if (accepted.report() != null) {
            reports.file(one, accepted.report(), scene.at(), scene.who().id());
        }
        var there = "见案件 " + one.number();
        switch (command) {
            case Recording.IssuePaper paper -> papers.issue(one, paper.template(), scene);
            case Recording.FeedBack told -> clues.fedBack(one.clue(), there);
            case Recording.Progress done -> clues.progressed(one.clue(), done.kind(), there);
            case Judging.MarkStability mark -> clues.toBeCalmed(one.clue(), there);
            default -> {}
        }
    }

    /** With the case ends its clue; what the last step was taken with proves that the wages are paid. */
    void end(Case one) {
        List<UUID> last = one.entered().reversed().stream()
                .flatMap(entered -> Stream.ofNullable(entered.document()))
                .limit(1)
                .toList();
        clues.end(one.clue(), "案件 " + one.number() + " 结案", last);
    }
}
