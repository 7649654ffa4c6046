package org.huxin.server.project.labour;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.LabourPeriodRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.labour.LabourView.OfProject;
import org.huxin.server.project.labour.LabourView.Period;
import org.huxin.server.project.labour.LabourView.Sums;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectSteps;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Periods as officers see them, with a constant number of look-ups for any number of them. */
@Component
class LabourViews {

    private final DSLContext db;
    private final Periods periods;
    private final Reckoning reckoning;
    private final LabourRules rules;
    private final Duties duties;
    private final Enterprises enterprises;
    private final ProjectActions actions;
    private final ProjectSteps steps;
    private final CurrentOfficer current;
    private final Today today;

    LabourViews(
            DSLContext db,
            Periods periods,
            Reckoning reckoning,
            LabourRules rules,
            Duties duties,
            Enterprises enterprises,
            ProjectActions actions,
            ProjectSteps steps,
            CurrentOfficer current,
            Today today) {
        this.db = db;
        this.periods = periods;
        this.reckoning = reckoning;
        this.rules = rules;
        this.duties = duties;
        this.enterprises = enterprises;
        this.actions = actions;
        this.steps = steps;
        this.current = current;
        this.today = today;
    }

    LabourView of(Project project) {
        var rows = periods.of(project.id());
        return new LabourView(
                project.version(),
                terms(project),
                of(rows),
                sums(rows),
                actions.of(LabourAct.values(), project, steps.of(project.jurisdiction()), current.get()));
    }

    private LabourView.Terms terms(Project project) {
        var told = periods.terms(project.id());
        var startup = told.map(one -> one.getStartupFen()).orElse(null);
        return new LabourView.Terms(
                told.map(one -> one.getDueDay()).orElse(null),
                startup,
                reckoning.prepaid(project.jurisdiction(), startup),
                rules.prepaid(project.jurisdiction(), today.date()).isPresent(),
                rules.told(project.jurisdiction(), periods.project(project.id()).getWorks(), today.date()));
    }

    private static Sums sums(List<LabourPeriodRecord> rows) {
        return new Sums(
                rows.stream()
                        .map(LabourPeriodRecord::getDueFen)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum(),
                rows.stream().mapToLong(LabourPeriodRecord::getReceivedFen).sum(),
                rows.stream().mapToLong(LabourPeriods::gap).sum());
    }

    List<Period> of(List<LabourPeriodRecord> rows) {
        var ids = rows.stream().map(LabourPeriodRecord::getProject).distinct().toArray(UUID[]::new);
        var projects = db.selectFrom(CONSTRUCTION_PROJECT).where(CONSTRUCTION_PROJECT.ID.eq(any(ids))).fetch().stream()
                .collect(toMap(ConstructionProjectRecord::getId, row -> row));
        var owners = enterprises.byId(projects.values().stream()
                .map(ConstructionProjectRecord::getOwner)
                .filter(Objects::nonNull)
                .toList());
        var owed = duties.of(rows.stream().map(LabourPeriods::subject).toList());
        return rows.stream()
                .map(row -> period(
                        row,
                        Objects.requireNonNull(projects.get(row.getProject())),
                        owners,
                        owed.getOrDefault(LabourPeriods.subject(row), List.of())))
                .toList();
    }

    private Period period(
            LabourPeriodRecord row,
            ConstructionProjectRecord project,
            Map<UUID, Enterprise> owners,
            List<DutyView> owed) {
        var day = today.date();
        var state = PeriodState.on(day, row.getDueFen(), row.getReceivedFen(), row.getDueOn());
        var month = row.getMonth();
        return new Period(
                row.getId(),
                new OfProject(project.getId(), project.getNumber(), project.getName()),
                month == null ? null : month.toString().substring(0, 7),
                new Word(state.name().toLowerCase(Locale.ROOT), state.label()),
                row.getFloorFen(),
                row.getAgreedFen(),
                row.getDueFen(),
                row.getReceivedFen(),
                LabourPeriods.gap(row),
                row.getDueOn(),
                row.getFullOn(),
                PeriodState.daysLate(day, row.getDueFen(), row.getDueOn(), row.getFullOn()),
                state.alert(),
                told(state, project, owners, owed),
                owed);
    }

    private static LabourView.Told told(
            PeriodState state, ConstructionProjectRecord project, Map<UUID, Enterprise> owners, List<DutyView> owed) {
        if (!state.alert()) {
            return new LabourView.Told(null, List.of());
        }
        return new LabourView.Told(
                project.getOwner() == null ? null : owners.get(project.getOwner()),
                owed.stream()
                        .filter(duty ->
                                duty.status().equals("overdue") || duty.status().equals("open"))
                        .flatMap(duty -> Stream.ofNullable(duty.bearer()))
                        .distinct()
                        .toList());
    }
}
