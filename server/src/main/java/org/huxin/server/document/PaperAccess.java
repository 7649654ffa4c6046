package org.huxin.server.document;

import java.util.ArrayList;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.ScopedItem;
import org.springframework.stereotype.Component;

/** Who may read, sign for and void papers: the only place of this module that asks. */
@Component
class PaperAccess {

    private final CurrentOfficer current;
    private final Papers papers;

    PaperAccess(CurrentOfficer current, Papers papers) {
        this.current = current;
        this.papers = papers;
    }

    ActingOfficer reader() {
        return current.require(Permission.PAPER_READ);
    }

    /** @throws NotFound also for a paper outside the officer's scope */
    IssuedPaper readable(UUID id) {
        var reader = reader();
        var paper = papers.get(id);
        var units = new ArrayList<>(paper.copyUnits());
        units.add(paper.unit());
        if (paper.addresseeUnit() != null) {
            units.add(paper.addresseeUnit());
        }
        if (!reader.scope().permits(new ScopedItem(paper.jurisdiction(), null, null, units, null))) {
            throw new NotFound("文书", id.toString());
        }
        return paper;
    }

    /** A receipt is evidence: the unit addressed signs for itself, the issuing one enters a slip that came back. */
    void requireReceivable(UUID id) {
        var paper = readable(id);
        if (!receivable(paper)) {
            throw new NotPermitted("scope.refused", "只有收文单位和发文单位可以登记回执，收文单位是" + paper.addressee());
        }
    }

    void requireVoidable(UUID id) {
        var paper = readable(id);
        if (!issuedByOwnUnit(paper)) {
            throw new NotPermitted(
                    "scope.refused", "只有发文单位可以作废文书，发文单位是" + paper.content().unit());
        }
    }

    PaperView view(IssuedPaper paper) {
        var stands = !paper.voided();
        return PaperView.of(
                paper, stands && paper.receivedAt() == null && receivable(paper), stands && issuedByOwnUnit(paper));
    }

    private boolean receivable(IssuedPaper paper) {
        return issuedByOwnUnit(paper) || current.get().unit().id().equals(paper.addresseeUnit());
    }

    private boolean issuedByOwnUnit(IssuedPaper paper) {
        return current.get().unit().id().equals(paper.unit());
    }
}
