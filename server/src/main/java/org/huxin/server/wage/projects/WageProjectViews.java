package org.huxin.server.wage.projects;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectSteps;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts projects together with the firms that employ people on them, in one look for any number of projects. */
@Component
class WageProjectViews {

    private static final String CONTRACTOR = "contractor";

    private final DSLContext db;
    private final WageProjects projects;
    private final ProjectSteps steps;
    private final Directory directory;

    WageProjectViews(DSLContext db, WageProjects projects, ProjectSteps steps, Directory directory) {
        this.db = db;
        this.projects = projects;
        this.steps = steps;
        this.directory = directory;
    }

    private record Part(UUID project, WageProject.Employer employer) {}

    WageProject of(Project project) {
        return of(List.of(project)).getFirst();
    }

    List<WageProject> of(List<Project> found) {
        var employers = employers(found.stream().map(Project::id).toArray(UUID[]::new));
        return found.stream()
                .map(one -> view(
                        one,
                        employers.getOrDefault(one.id(), List.of()).stream()
                                .map(Part::employer)
                                .toList()))
                .toList();
    }

    private WageProject view(Project project, List<WageProject.Employer> employers) {
        var place = project.jurisdiction();
        var step = project.life().step();
        var only = projects.onlyFirm(project);
        return new WageProject(
                project.id(),
                project.number(),
                project.name(),
                place,
                region(place, project.region()),
                new Word(step, steps.label(place, step)),
                employers.stream()
                        .filter(one -> one.part().equals(CONTRACTOR))
                        .findFirst()
                        .map(WageProject.Employer::name)
                        .orElse(null),
                employers.stream()
                        .filter(one -> only.isEmpty() || only.get().equals(one.id()))
                        .toList(),
                only.isPresent());
    }

    private @Nullable String region(String place, @Nullable String code) {
        return code == null
                ? null
                : directory.region(place, code).map(one -> one.name()).orElse(code);
    }

    /** The general contractor first, then its subcontractors by name; a firm that is both stands once. */
    private Map<UUID, List<Part>> employers(UUID[] ids) {
        var part = field("part", SQLDataType.VARCHAR);
        var name = field("name", SQLDataType.VARCHAR);
        return db
                .select(
                        CONSTRUCTION_PROJECT.ID,
                        ENTERPRISE.ID.as("firm"),
                        ENTERPRISE.NAME.as(name),
                        inline(CONTRACTOR).as(part),
                        castNull(Boolean.class).as("entrusted"))
                .from(CONSTRUCTION_PROJECT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(CONSTRUCTION_PROJECT.ID.eq(any(ids)))
                .unionAll(db.select(
                                PARTICIPANT.PROJECT,
                                ENTERPRISE.ID,
                                ENTERPRISE.NAME,
                                inline(WageProjects.SUBCONTRACTOR),
                                field(ENTRUSTMENT.PROJECT.isNotNull()))
                        .from(PARTICIPANT)
                        .join(ENTERPRISE)
                        .on(ENTERPRISE.ID.eq(PARTICIPANT.ENTERPRISE))
                        .join(CONSTRUCTION_PROJECT)
                        .on(CONSTRUCTION_PROJECT.ID.eq(PARTICIPANT.PROJECT))
                        .leftJoin(ENTRUSTMENT)
                        .on(ENTRUSTMENT
                                .PROJECT
                                .eq(PARTICIPANT.PROJECT)
                                .and(ENTRUSTMENT.EMPLOYER.eq(PARTICIPANT.ENTERPRISE)))
                        .where(PARTICIPANT.PROJECT.eq(any(ids)))
                        .and(PARTICIPANT.PART.eq(WageProjects.SUBCONTRACTOR))
                        .and(CONSTRUCTION_PROJECT.CONTRACTOR.isDistinctFrom(PARTICIPANT.ENTERPRISE)))
                .orderBy(part, name)
                .fetch(row -> new Part(
                        row.value1(), new WageProject.Employer(row.value2(), row.value3(), row.value4(), row.value5())))
                .stream()
                .collect(groupingBy(Part::project));
    }
}
