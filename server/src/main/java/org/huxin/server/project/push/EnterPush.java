package org.huxin.server.project.push;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记推送事项: a unit enters what it must push. */
@Service
class EnterPush {

    private static final String INVALID = "push.invalid";

    private final Projects projects;
    private final Pushes pushes;
    private final PushKinds kinds;
    private final Triggers triggers;
    private final PushEntries entries;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    EnterPush(
            Projects projects,
            Pushes pushes,
            PushKinds kinds,
            Triggers triggers,
            PushEntries entries,
            Policies policies,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.pushes = pushes;
        this.kinds = kinds;
        this.triggers = triggers;
        this.entries = entries;
        this.policies = policies;
        this.directory = directory;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Enters one push.
     *
     * @return its id
     * @throws CommandRefused {@code push.invalid} with the field that is wrong; {@code push.already_entered}
     */
    @Transactional
    UUID handle(UUID id, NewPush told) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var seen = projects.visible(id);
        if (who.scope().limited(seen.scoped())) {
            throw NotPermitted.outsideScope("本单位只能查看这个项目的状态");
        }
        var project = pushes.hold(id);
        var unit = unit(project, told.unit(), who);
        var entry = kinds.find(project.getJurisdiction(), told.kind())
                .orElseThrow(() -> CommandRefused.field(INVALID, "kind", "本辖区没有这个推送事由"));
        check(project, unit, entry, told);
        var push = triggers.open(
                project,
                new Triggers.Cause(
                        entry.code(),
                        unit,
                        told.triggeredAt().truncatedTo(ChronoUnit.SECONDS),
                        PushKinds.beforeStart(entry) ? told.startsOn() : null,
                        PushKinds.beforeStart(entry)));
        entries.add(push, "登记推送事项：" + entry.label() + "，由" + unit.name() + "推送");
        audit.append("push.entered", Pushes.subject(push), Map.of("kind", entry.code(), "unit", unit.id()));
        return push.getId();
    }

    private Unit unit(ConstructionProjectRecord project, @Nullable String named, ActingOfficer who) {
        var id = Objects.requireNonNullElse(named, who.unit().id());
        if (!id.equals(who.unit().id()) && !who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("只能登记本单位的推送事项");
        }
        return directory
                .unit(id)
                .filter(unit -> unit.jurisdiction().equals(project.getJurisdiction()))
                .orElseThrow(() -> CommandRefused.field(INVALID, "unit", "本辖区没有这个单位"));
    }

    private void check(ConstructionProjectRecord project, Unit unit, Register.Entry entry, NewPush told) {
        if (project.getStep().equals(Project.OBSERVED)) {
            throw new CommandRefused("push.unconfirmed", "待核实的工地先核实入账，再登记推送事项");
        }
        if (!project.getApplies()) {
            throw CommandRefused.rule("push.not_applicable", "这类工程不在适用范围，不需要推送");
        }
        if (!kinds.isFor(project.getJurisdiction(), entry, unit)) {
            throw CommandRefused.field(INVALID, "kind", "“%s”不由%s推送".formatted(entry.label(), unit.name()));
        }
        if (told.triggeredAt().isAfter(today.now())) {
            throw CommandRefused.field(INVALID, "triggeredAt", "发生时间不能晚于现在");
        }
        if (!countable(told.triggeredAt().toLocalDate())) {
            throw CommandRefused.field(INVALID, "triggeredAt", "发生时间过早，请核对");
        }
        if (PushKinds.beforeStart(entry)) {
            checkStart(entry, told.startsOn());
        }
        if (triggers.standing(project.getId(), entry.code(), unit.id()).isPresent()) {
            throw new CommandRefused("push.already_entered", "“%s”已经登记过".formatted(entry.label()));
        }
    }

    private void checkStart(Register.Entry entry, @Nullable LocalDate startsOn) {
        if (startsOn == null && entry.code().equals(PushKinds.START_PLANNED)) {
            throw CommandRefused.field(INVALID, "startsOn", "请填写计划开工日");
        }
        if (startsOn != null && !countable(startsOn)) {
            throw CommandRefused.field(INVALID, "startsOn", "计划开工日超出可以计算的范围");
        }
    }

    /** From the first year whose days off are known to one decade past today: outside, nobody means the day. */
    private boolean countable(LocalDate day) {
        var first = policies.calendar().years().getFirst().year();
        return day.getYear() >= first && day.isBefore(today.date().plusYears(10));
    }
}
