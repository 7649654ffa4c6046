package org.huxin.server.casework.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** 双交办: each unit that a case is handed to gets a sheet of its own and is told. */
@Component
class CaseAssignments {

    private static final String SHEET = "assignment_sheet";

    private final PaperWords words;
    private final Papers papers;
    private final Notices notices;
    private final Directory directory;
    private final CurrentOfficer current;

    CaseAssignments(PaperWords words, Papers papers, Notices notices, Directory directory, CurrentOfficer current) {
        this.words = words;
        this.papers = papers;
        this.notices = notices;
        this.directory = directory;
        this.current = current;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void hear(CaseFact.Assigned assigned) {
        var values = new HashMap<>(words.of(assigned.subject()));
        values.put("due", AssignmentPapers.UNDATED);
        var by = current.find().map(ActingOfficer::id).orElse(null);
        var units = Stream.of(assigned.industryUnit(), assigned.territoryUnit())
                .filter(Objects::nonNull)
                .filter(unit -> !unit.equals(assigned.assigner()))
                .toList();
        for (var unit : units) {
            papers.issue(PaperOrder.of(SHEET, assigned.jurisdiction(), assigned.subject(), values, by)
                    .between(assigned.assigner(), unit));
        }
        tell(assigned, units, values.getOrDefault("clue.employer", ""));
    }

    private void tell(CaseFact.Assigned assigned, List<String> units, String employer) {
        notices.tell(units.stream()
                .map(unit -> new Notice(
                        Notice.idOf("assigned:" + assigned.subject() + assigned.at(), unit),
                        assigned.jurisdiction(),
                        unit,
                        null,
                        Notice.Kind.ASSIGNMENT,
                        "案件交办给本单位",
                        directory.nameOf(assigned.assigner()) + "交办，用人单位" + employer + "。",
                        assigned.subject(),
                        null))
                .toList());
    }
}
