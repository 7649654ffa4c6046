package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.engine.duty.Fact;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.casework.MissingMembers;
import org.huxin.server.casework.clues.ClueDetail.JointGroup;
import org.huxin.server.casework.clues.ClueDetail.TaskForce;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.document.PaperViews;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Tasks;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one clue together, cut to what the officer may see of it. */
@Component
class CluePage {

    private final DSLContext db;
    private final ClueRows rows;
    private final TimelineView timeline;
    private final Duties duties;
    private final PaperViews papers;
    private final Reports reports;
    private final Tasks tasks;
    private final Reporters reporters;
    private final RouteProposals proposals;
    private final ClueActions actions;
    private final Words words;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    CluePage(
            DSLContext db,
            ClueRows rows,
            TimelineView timeline,
            Duties duties,
            PaperViews papers,
            Reports reports,
            Tasks tasks,
            Reporters reporters,
            RouteProposals proposals,
            ClueActions actions,
            Words words,
            Policies policies,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.db = db;
        this.rows = rows;
        this.timeline = timeline;
        this.duties = duties;
        this.papers = papers;
        this.reports = reports;
        this.tasks = tasks;
        this.reporters = reporters;
        this.proposals = proposals;
        this.actions = actions;
        this.words = words;
        this.policies = policies;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    /** @throws NotFound also for a clue outside the officer's scope */
    @Transactional(readOnly = true)
    public ClueDetail of(UUID id) {
        var officer = current.get();
        var row = db.selectFrom(CLUE)
                .where(CLUE.ID.eq(id))
                .fetchOptional()
                .filter(one -> officer.scope().permits(Rights.scoped(Clues.clue(one))))
                .orElseThrow(() -> new NotFound("线索", id.toString()));
        return officer.scope().limited(Rights.scoped(Clues.clue(row))) ? limited(row) : whole(row, officer);
    }

    private ClueDetail whole(ClueRecord row, ActingOfficer officer) {
        var clue = Clues.clue(row);
        var history = duties.facts(clue.subject());
        var view = rows.of(List.of(row)).getFirst();
        var entries = timeline.of(clue.id());
        return detail(
                row,
                view,
                row.getNarrative(),
                ClueDetail.Reporter.of(reporters.masked(clue.id())),
                new Lists(
                        entries,
                        entries.stream()
                                .flatMap(entry -> entry.attachments().stream())
                                .distinct()
                                .toList(),
                        history,
                        actions.of(clue, officer, history, view.caseLink() != null)),
                false);
    }

    private ClueDetail limited(ClueRecord row) {
        return detail(
                row,
                rows.of(List.of(row)).getFirst().stateOnly(),
                "",
                null,
                new Lists(List.of(), List.of(), List.of(), List.of()),
                true);
    }

    /** The lists of the page that are empty when only the state may be seen. */
    private record Lists(
            List<ClueDetail.Entry> timeline,
            List<Attachment> attachments,
            List<Fact> history,
            List<ClueDetail.Action> actions) {}

    private ClueDetail detail(
            ClueRecord row,
            ClueRow view,
            String narrative,
            ClueDetail.@Nullable Reporter reporter,
            Lists lists,
            boolean limited) {
        var jurisdiction = row.getJurisdiction();
        var subject = Clue.subject(row.getId());
        return new ClueDetail(
                view,
                row.getVersion(),
                row.getForeignNumber(),
                row.getHasProject(),
                row.getProjectId(),
                limited ? null : row.getWarning(),
                row.getEmployerCode(),
                directory.named(row.getOwnProjectOf()),
                words.of(jurisdiction, "fund_kinds", row.getFundKind()),
                narrative,
                words.of(jurisdiction, "superior_modes", row.getSuperiorMode()),
                proposals.kept(row),
                row.getProposalReason(),
                reporter,
                limited ? List.of() : named(List.of(row.getHelpers())),
                named(List.of(row.getPresentUnits())),
                limited ? null : words.of(jurisdiction, "causes", row.getCause()),
                limited ? null : row.getVerifiedFen(),
                limited ? null : row.getVerifiedPersons(),
                limited ? null : row.getPaidFen(),
                row.getStability(),
                lists.timeline(),
                limited ? List.of() : duties.of(subject),
                limited ? List.of() : papers.about(subject),
                limited ? List.of() : reports.of(subject),
                lists.attachments(),
                limited ? List.of() : tasks.about(subject),
                taskForce(jurisdiction, lists.history()),
                jointGroup(lists.history()),
                lists.actions(),
                limited);
    }

    private @Nullable TaskForce taskForce(String jurisdiction, List<Fact> history) {
        var formed = last(history, Act.FORM_TASK_FORCE);
        return formed == null
                ? null
                : new TaskForce(
                        named(members(formed)),
                        Objects.requireNonNullElse(formed.text("plan"), ""),
                        formed.at(),
                        MissingMembers.of(
                                policies.stack(jurisdiction).gates(today.date()), members(formed), directory::nameOf));
    }

    private @Nullable JointGroup jointGroup(List<Fact> history) {
        var formed = last(history, Act.FORM_JOINT_GROUP);
        if (formed == null) {
            return null;
        }
        var resolved = last(history, Act.RESOLVE_JOINT_GROUP);
        var members = named(members(formed));
        return resolved == null || resolved.at().isBefore(formed.at())
                ? new JointGroup(members, formed.at(), null, null)
                : new JointGroup(members, formed.at(), resolved.text("result"), resolved.at());
    }

    private static @Nullable Fact last(List<Fact> history, Act act) {
        return history.reversed().stream()
                .filter(fact -> fact.type().equals(act.fact()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> members(Fact formed) {
        return formed.get("members") instanceof Collection<?> units
                ? units.stream().map(Object::toString).toList()
                : List.of();
    }

    private List<Named> named(Collection<String> units) {
        return units.stream().map(directory::named).map(Objects::requireNonNull).toList();
    }
}
