package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.document.PaperViews;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Tasks;
import org.huxin.server.policy.Words;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one case together. */
@Component
class CasePage {

    private static final Map<String, String> LABELS =
            Arrays.stream(CaseAct.values()).collect(toMap(CaseAct::fact, CaseAct::label));

    private final DSLContext db;
    private final Cases cases;
    private final CaseRows rows;
    private final CaseTimeline timeline;
    private final CaseConditions conditions;
    private final CaseActions actions;
    private final PackSteps steps;
    private final Duties duties;
    private final PaperViews papers;
    private final Reports reports;
    private final Tasks tasks;
    private final Attachments attachments;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;

    CasePage(
            DSLContext db,
            Cases cases,
            CaseRows rows,
            CaseTimeline timeline,
            CaseConditions conditions,
            CaseActions actions,
            PackSteps steps,
            Duties duties,
            PaperViews papers,
            Reports reports,
            Tasks tasks,
            Attachments attachments,
            Words words,
            Directory directory,
            CurrentOfficer current) {
        this.db = db;
        this.cases = cases;
        this.rows = rows;
        this.timeline = timeline;
        this.conditions = conditions;
        this.actions = actions;
        this.steps = steps;
        this.duties = duties;
        this.papers = papers;
        this.reports = reports;
        this.tasks = tasks;
        this.attachments = attachments;
        this.words = words;
        this.directory = directory;
        this.current = current;
    }

    /** @throws NotFound also for a case outside the officer's scope */
    Case readable(UUID id) {
        var officer = current.require(Permission.CASE_READ);
        return cases.find(id)
                .filter(one -> officer.scope().permits(CaseRights.scoped(one)))
                .orElseThrow(() -> new NotFound("案件", id.toString()));
    }

    @Transactional(readOnly = true)
    public CaseDetail of(UUID id) {
        var one = readable(id);
        var order = steps.of(one.jurisdiction());
        var subject = one.subject();
        var history = duties.facts(subject);
        var about = tasks.about(subject);
        var entries = timeline.of(id);
        var people = directory.officers(Stream.concat(
                        entries.stream().flatMap(entry -> Stream.ofNullable(entry.officer())),
                        one.entered().stream().map(Case.Entered::officer))
                .toList());
        var files = attachments
                .of(entries.stream()
                        .flatMap(entry -> entry.attachments().stream())
                        .toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        return new CaseDetail(
                rows.of(db.selectFrom(LABOUR_CASE).where(LABOUR_CASE.ID.eq(id)).fetch())
                        .getFirst(),
                one.version(),
                one.parties().region() == null
                        ? null
                        : directory
                                .region(one.jurisdiction(), one.parties().region())
                                .orElse(null),
                words.of(one.jurisdiction(), "fields", one.parties().field()),
                order.order().stream()
                        .map(step -> taken(one, order, step, people, files))
                        .toList(),
                conditions.ahead(one, order, history),
                conditions.taskForce(one, order),
                entries.stream().map(entry -> entry(entry, people, files)).toList(),
                duties.of(subject),
                papers.about(subject),
                reports.of(subject),
                about,
                List.copyOf(files.values()),
                actions.of(one, order, current.get(), history, about));
    }

    private static CaseDetail.Taken taken(
            Case one, Steps order, Lifecycle.Stage step, Map<String, Officer> people, Map<UUID, Attachment> files) {
        var ahead = order.ahead(one).contains(step);
        // a case that was reopened takes some steps again: the last time counts
        var entered = ahead
                ? null
                : one.entered().stream()
                        .filter(done -> done.step().equals(step.id()))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        var current = one.open() && !ahead && order.current(one).equals(step.id());
        return new CaseDetail.Taken(
                step.id(),
                step.label(),
                step.document(),
                step.reportUp(),
                ahead ? "ahead" : current ? "current" : entered == null ? "skipped" : "done",
                entered == null ? null : entered.at(),
                entered == null ? null : name(entered.officer(), people),
                entered == null || entered.document() == null ? null : files.get(entered.document()));
    }

    private CaseDetail.Entry entry(CaseTimeline.Entry entry, Map<String, Officer> people, Map<UUID, Attachment> files) {
        return new CaseDetail.Entry(
                entry.id(),
                entry.type(),
                LABELS.getOrDefault(entry.type(), entry.what()),
                entry.at(),
                name(entry.officer(), people),
                entry.unit() == null ? null : directory.nameOf(entry.unit()),
                entry.what(),
                entry.detail().entrySet().stream()
                        .map(one -> new CaseDetail.Attribute(one.getKey(), one.getValue()))
                        .toList(),
                entry.attachments().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable String name(@Nullable String officer, Map<String, Officer> people) {
        var known = officer == null ? null : people.get(officer);
        return known == null ? officer : known.name();
    }
}
