package org.huxin.server.party.tasks;

import static org.huxin.db.party.Tables.TASK;
import static org.huxin.db.party.Tables.TASK_UNIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Task;
import org.huxin.server.party.Tasks;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands tasks out and finds them again. */
@Service
class StoredTasks implements Tasks {

    private static final int MANY = 1000;

    private final TaskRows rows;
    private final TaskPages pages;
    private final WorkKinds kinds;
    private final Directory directory;
    private final CurrentOfficer current;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    StoredTasks(
            TaskRows rows,
            TaskPages pages,
            WorkKinds kinds,
            Directory directory,
            CurrentOfficer current,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.pages = pages;
        this.kinds = kinds;
        this.directory = directory;
        this.current = current;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    @Override
    @Transactional
    public Task issue(NewTask task) {
        var officer = current.require(Permission.TASK_ISSUE);
        refuseUnfit(task, officer);
        var now = today.now();
        var id = rows.add(task, officer.unit(), officer.id(), now);
        task.units().stream()
                .distinct()
                .map(directory::requireUnit)
                .forEach(unit -> facts.publishEvent(new TaskIssued(
                        "task:" + id,
                        now,
                        officer.jurisdiction(),
                        task.kind(),
                        unit.id(),
                        officer.unit().id(),
                        unit.region(),
                        task.dueOn())));
        audit.append("task.issued", "task:" + id, Map.of("kind", task.kind(), "units", task.units()));
        return find(id).map(pages::of).orElseThrow();
    }

    @Override
    public List<Task> about(String subject) {
        return pages.of(rows.find(TASK.SUBJECT.eq(subject), MANY)).reversed();
    }

    @Override
    public boolean carry(UUID file) {
        return !rows.find(visibleTo(current.get()).and(sentTo(TASK_UNIT.ANSWER_FILES.contains(new UUID[] {file}))), 1)
                .isEmpty();
    }

    Optional<TaskRows.Stored> find(UUID id) {
        return rows.find(TASK.ID.eq(id), 1).stream().findFirst();
    }

    /** Tasks that the officer may see: all in the whole, those of the own places, those to or from the own unit. */
    static Condition visibleTo(ActingOfficer officer) {
        var unit = officer.unit().id();
        Condition own = TASK.FROM_UNIT.eq(unit).or(sentTo(TASK_UNIT.UNIT.eq(unit)));
        var scope = officer.scope();
        var inside = TASK.JURISDICTION.in(scope.jurisdictions());
        if (scope.whole()) {
            return inside;
        }
        return inside.and(
                scope.reaches().contains(Reach.REGION) ? own.or(sentTo(TASK_UNIT.REGION.in(scope.regions()))) : own);
    }

    static Condition sentTo(Condition which) {
        return DSL.exists(
                DSL.selectOne().from(TASK_UNIT).where(TASK_UNIT.TASK.eq(TASK.ID).and(which)));
    }

    private void refuseUnfit(NewTask task, ActingOfficer officer) {
        if (!kinds.issued(officer.jurisdiction(), task.kind())) {
            throw CommandRefused.field("task.kind", "kind", "本辖区的规则中没有这种任务");
        }
        if (task.units().isEmpty()) {
            throw CommandRefused.field("task.units", "units", "请选择接收单位");
        }
        for (var i = 0; i < task.units().size(); i++) {
            var unit = directory.unit(task.units().get(i));
            if (unit.filter(one -> officer.scope().jurisdictions().contains(one.jurisdiction()))
                    .isEmpty()) {
                throw new CommandRefused("task.units", "没有这个单位", List.of(new FieldError("units[" + i + "]", "没有这个单位")));
            }
        }
        if (task.subject() != null && pages.subject(task.subject()).isEmpty()) {
            throw CommandRefused.field("task.subject", "subject", "没有这条线索或案件");
        }
    }
}
