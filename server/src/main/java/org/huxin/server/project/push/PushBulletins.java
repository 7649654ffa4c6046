package org.huxin.server.project.push;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通报: names a unit that did not push in time and on whose project a petition followed. */
@Service
class PushBulletins {

    private static final String TEMPLATE = "push_bulletin";

    private final DSLContext db;
    private final Held held;
    private final Timeliness timeliness;
    private final PushEntries entries;
    private final Papers papers;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer officer;

    PushBulletins(
            DSLContext db,
            Held held,
            Timeliness timeliness,
            PushEntries entries,
            Papers papers,
            Policies policies,
            Directory directory,
            CurrentOfficer officer) {
        this.db = db;
        this.held = held;
        this.timeliness = timeliness;
        this.entries = entries;
        this.papers = papers;
        this.policies = policies;
        this.directory = directory;
        this.officer = officer;
    }

    record Issue(long version) {}

    /** Whether the place makes such bulletins. */
    boolean known(String jurisdiction) {
        return policies.stack(jurisdiction).paper(TEMPLATE).isPresent();
    }

    /** @throws CommandRefused {@code push.no_bulletin}, {@code push.bulletin_issued} */
    @Transactional
    void handle(UUID id, Issue command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.standing(id, command.version());
        PushRights.requireReceiving(who);
        if (push.getPetitionedAt() == null || !known(push.getJurisdiction())) {
            throw new CommandRefused("push.no_bulletin", "这项推送没有需要通报的事项");
        }
        if (papers.about(Pushes.subject(push)).stream()
                .anyMatch(paper -> !paper.voided() && paper.template().equals(TEMPLATE))) {
            throw new CommandRefused("push.bulletin_issued", "这项推送已经通报过");
        }
        var paper = papers.issue(
                PaperOrder.of(TEMPLATE, push.getJurisdiction(), Pushes.subject(push), words(push), who.id()));
        entries.add(push, "通报未及时推送，文号" + paper.number());
    }

    private Map<String, String> words(PushRecord push) {
        var project = db.fetchSingle(CONSTRUCTION_PROJECT, CONSTRUCTION_PROJECT.ID.eq(push.getProject()));
        var words = new HashMap<String, String>();
        words.put("project.number", project.getNumber());
        words.put("project.name", project.getName());
        words.put("pusher", directory.nameOf(push.getUnit()));
        var due = timeliness.dueOn(push);
        if (due != null) {
            words.put("due", "%d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()));
        }
        return words;
    }
}
