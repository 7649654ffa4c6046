package org.huxin.server.supervision.overview;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.huxin.server.supervision.Places;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The projects that an officer may see, each with its figures; whatever is shown of many is added up from these. */
@Repository
class ProjectLines {

    private final DSLContext db;
    private final WarningCounts warnings;
    private final Places places;
    private final Today today;

    ProjectLines(DSLContext db, WarningCounts warnings, Places places, Today today) {
        this.db = db;
        this.warnings = warnings;
        this.places = places;
        this.today = today;
    }

    /** In no order. */
    List<ProjectLine> of(OverviewFilter filter, ActingOfficer officer) {
        var money = money(filter, officer, today.date());
        var counted = warnings.of(money.stream().map(ProjectLine::id).toList(), filter.month());
        return money.stream()
                .map(line -> new ProjectLine(
                        line.id(),
                        line.number(),
                        line.name(),
                        line.jurisdiction(),
                        line.region(),
                        line.department(),
                        line.figures().plus(counted.getOrDefault(line.id(), Figures.NONE))))
                .toList();
    }

    private List<ProjectLine> money(OverviewFilter filter, ActingOfficer officer, LocalDate day) {
        var seen = name("seen")
                .as(select(CONSTRUCTION_PROJECT.fields())
                        .from(CONSTRUCTION_PROJECT)
                        .where(officer.scope().on(Projects.SCOPE))
                        .and(CONSTRUCTION_PROJECT.APPLIES)
                        .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                        .and(place(filter, officer)));
        var id = Objects.requireNonNull(seen.field(CONSTRUCTION_PROJECT.ID));
        var ended = Objects.requireNonNull(seen.field(CONSTRUCTION_PROJECT.ENDED_AT));
        // only months in which somebody is short are opened down to the workers
        var owed = name("owed")
                .as(select(
                                WORKER_MONTH.PROJECT,
                                sum(WORKER_MONTH.DUE_FEN.minus(WORKER_MONTH.PAID_FEN))
                                        .as("fen"),
                                countDistinct(WORKER_MONTH.WORKER).as("people"))
                        .from(seen)
                        .join(PROJECT_MONTH)
                        .on(PROJECT_MONTH.PROJECT.eq(id))
                        .join(WORKER_MONTH)
                        .on(WORKER_MONTH.PROJECT.eq(PROJECT_MONTH.PROJECT))
                        .and(WORKER_MONTH.MONTH.eq(PROJECT_MONTH.MONTH))
                        .where(PROJECT_MONTH.MISSING_FEN.gt(0L))
                        .and(PROJECT_MONTH.PAY_BY.lt(day))
                        .and(WORKER_MONTH.PAY_BY.lt(day))
                        .and(WORKER_MONTH.DUE_FEN.gt(WORKER_MONTH.PAID_FEN))
                        .groupBy(WORKER_MONTH.PROJECT));
        var fen = field(name("owed", "fen"), BigDecimal.class);
        var people = field(name("owed", "people"), Integer.class);
        return db.with(seen)
                .with(owed)
                .select(seen.fields())
                .select(PROJECT_MONTH.WORKERS, PROJECT_MONTH.DUE_FEN, PROJECT_MONTH.PAID_FEN, fen, people)
                .from(seen)
                .leftJoin(PROJECT_MONTH)
                .on(PROJECT_MONTH.PROJECT.eq(id))
                .and(PROJECT_MONTH.MONTH.eq(filter.month().atDay(1)))
                .leftJoin(owed)
                .on(field(name("owed", "project"), UUID.class).eq(id))
                .where(ended.isNull().or(fen.isNotNull()).or(exists(open(id))))
                .fetch(row -> line(row, row.get(fen), row.get(people)));
    }

    private static Select<?> open(Field<UUID> project) {
        return selectOne().from(WARNING).where(WARNING.PROJECT.eq(project)).and(WARNING.STAGE.in(WarningCounts.OPEN));
    }

    private Condition place(OverviewFilter filter, ActingOfficer officer) {
        var codes = places.within(officer, filter.region());
        return (codes == null ? noCondition() : CONSTRUCTION_PROJECT.REGION.in(codes))
                .and(
                        filter.department() == null
                                ? noCondition()
                                : CONSTRUCTION_PROJECT.INDUSTRY_UNIT.eq(filter.department()));
    }

    private static ProjectLine line(Record row, @Nullable BigDecimal owedFen, @Nullable Integer owedPeople) {
        var project = row.into(CONSTRUCTION_PROJECT);
        var month = row.into(PROJECT_MONTH);
        return new ProjectLine(
                project.getId(),
                project.getNumber(),
                project.getName(),
                project.getJurisdiction(),
                project.getRegion(),
                project.getIndustryUnit(),
                new Figures(
                        1,
                        0,
                        Objects.requireNonNullElse(month.getWorkers(), 0),
                        Objects.requireNonNullElse(month.getDueFen(), 0L),
                        Objects.requireNonNullElse(month.getPaidFen(), 0L),
                        owedFen == null ? 0 : owedFen.longValueExact(),
                        Objects.requireNonNullElse(owedPeople, 0),
                        Map.of(),
                        0,
                        0,
                        0));
    }
}
