package org.huxin.server.casework.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 交办单、转办单、督办单: whoever hands a clue over sends the paper with it, and whoever gets it is told. Heard at the end of
 * the command's transaction, when clue and duties stand as the command leaves them.
 */
@Component
class AssignmentPapers {

    private static final Map<String, String> TEMPLATES =
            Map.of("assign", "assignment_sheet", "transfer", "transfer_sheet", "oversee", "oversight_order");

    static final String UNDATED = "规定的期限";

    private final PaperWords words;
    private final Papers papers;
    private final Notices notices;
    private final Duties duties;
    private final Directory directory;
    private final CurrentOfficer current;

    AssignmentPapers(
            PaperWords words,
            Papers papers,
            Notices notices,
            Duties duties,
            Directory directory,
            CurrentOfficer current) {
        this.words = words;
        this.papers = papers;
        this.notices = notices;
        this.duties = duties;
        this.directory = directory;
        this.current = current;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void hear(ClueFact.Assigned assigned) {
        var about = words.of(assigned.subject());
        tell(assigned, about);
        var template = TEMPLATES.get(assigned.mode());
        if (template == null || stands(assigned, template) || assigned.unit().equals(assigned.assigner())) {
            return;
        }
        var values = new HashMap<>(about);
        values.put("due", due(assigned));
        papers.issue(PaperOrder.of(
                        template,
                        assigned.jurisdiction(),
                        assigned.subject(),
                        values,
                        current.find().map(ActingOfficer::id).orElse(null))
                .between(assigned.assigner(), assigned.unit()));
    }

    /** Naming the officer later sends no second sheet to the same unit. */
    private boolean stands(ClueFact.Assigned assigned, String template) {
        return papers.about(assigned.subject()).stream()
                .anyMatch(paper -> !paper.voided()
                        && paper.template().equals(template)
                        && assigned.unit().equals(paper.addresseeUnit()));
    }

    /** The day that was set with the assignment, else the soonest on which the unit owes something, if there is one. */
    private String due(ClueFact.Assigned assigned) {
        if (assigned.dueOn() != null) {
            return PaperWords.date(assigned.dueOn());
        }
        return duties.of(assigned.subject()).stream()
                .filter(duty -> duty.status().equals("open"))
                .filter(duty -> duty.bearer() != null && duty.bearer().id().equals(assigned.unit()))
                .map(DutyView::dueOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(PaperWords::date)
                .orElse(UNDATED);
    }

    private void tell(ClueFact.Assigned assigned, Map<String, String> about) {
        var told = new ArrayList<Notice>();
        told.add(notice(assigned, assigned.unit(), assigned.officer(), "交办给本单位", about));
        assigned.helpers().forEach(helper -> told.add(notice(assigned, helper, null, "请本单位协助", about)));
        notices.tell(told);
    }

    private Notice notice(
            ClueFact.Assigned assigned, String unit, @Nullable String officer, String what, Map<String, String> about) {
        var number = about.getOrDefault("clue.number", "");
        return new Notice(
                Notice.idOf("assigned:" + assigned.subject() + assigned.at() + officer, unit),
                assigned.jurisdiction(),
                unit,
                officer,
                Notice.Kind.ASSIGNMENT,
                "线索" + number + what,
                directory.nameOf(assigned.assigner()) + "交办，用人单位" + assigned.employer()
                        + (officer == null && unit.equals(assigned.unit()) ? "；尚未明确责任人。" : "。"),
                assigned.subject(),
                null);
    }
}
