package org.huxin.server.wage;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PARTICIPANT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Role;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.project.register.Projects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as whoever keeps their wages sees them: besides those who see the project, its subcontractors. */
@Component
public class WageProjects {

    /** By what a data scope cuts wages; a subcontractor sees its own rows of them only, see {@link #onlyFirm}. */
    public static final ScopeColumns SCOPE = new ScopeColumns(
            Projects.SCOPE.jurisdiction(),
            Projects.SCOPE.region(),
            Projects.SCOPE.field(),
            Projects.SCOPE.units(),
            Projects.SCOPE.source(),
            List.of(CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS),
            Projects.SCOPE.stateCompany(),
            Projects.SCOPE.government());

    /** The part of a firm that has people on a project beside those of the general contractor. */
    public static final String SUBCONTRACTOR = "subcontractor";

    private final DSLContext db;
    private final CurrentOfficer current;

    WageProjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /**
     * The project if the acting officer may see its wages, or a part of them.
     *
     * @throws NotFound otherwise
     */
    public Project visible(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .and(current.get().scope().on(SCOPE))
                .fetchOptional(Project::of)
                .orElseThrow(() -> new NotFound("项目", id.toString()));
    }

    /**
     * As {@link #visible}, for somebody who is about to do something.
     *
     * @throws NotPermitted if the act is not this officer's
     */
    public Project open(UUID id, Act act) {
        var project = visible(id);
        if (!ProjectRights.mayDo(act, project, current.get())) {
            throw NotPermitted.outsideScope("本单位不能对这个项目" + act.label());
        }
        return project;
    }

    /**
     * The firm whose people alone the acting officer may see and keep on a project; empty for whoever sees everybody: officials,
     * the owner, the general contractor.
     */
    public Optional<UUID> onlyFirm(Project project) {
        return Optional.of(current.get())
                .filter(who -> who.is(Role.ENTERPRISE))
                .map(ActingOfficer::unit)
                .filter(unit -> project.units().parties(unit.id()).stream().allMatch(Act.Party.SUBCONTRACTOR::equals))
                .map(FirmUnit::firm);
    }

    /**
     * Refuses a firm that does not work on the project, or that the acting officer may not touch.
     *
     * @throws NotFound as if there were no such firm
     */
    public void requireEmployer(Project project, UUID firm) {
        requireFirm(project, firm);
        if (!db.fetchExists(
                        CONSTRUCTION_PROJECT,
                        CONSTRUCTION_PROJECT.ID.eq(project.id()).and(CONSTRUCTION_PROJECT.CONTRACTOR.eq(firm)))
                && !db.fetchExists(
                        PARTICIPANT,
                        PARTICIPANT
                                .PROJECT
                                .eq(project.id())
                                .and(PARTICIPANT.ENTERPRISE.eq(firm))
                                .and(PARTICIPANT.PART.eq(SUBCONTRACTOR)))) {
            throw new NotFound("用人单位", firm.toString());
        }
    }

    /**
     * Refuses a firm that is not the officer's own, where only that may be touched.
     *
     * @throws NotFound as if there were no such firm on the project
     */
    public void requireFirm(Project project, UUID firm) {
        if (onlyFirm(project).filter(own -> !own.equals(firm)).isPresent()) {
            throw new NotFound("用人单位", firm.toString());
        }
    }

    /**
     * Whether the acting officer may see what is of a firm on a project.
     *
     * @param firm null for what is of the project as a whole, and for no subcontractor
     */
    public boolean sees(UUID project, @Nullable UUID firm) {
        try {
            return onlyFirm(visible(project)).filter(own -> !own.equals(firm)).isEmpty();
        } catch (NotFound outside) {
            return false;
        }
    }
}
