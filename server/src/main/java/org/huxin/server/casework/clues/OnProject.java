package org.huxin.server.casework.clues;

import java.util.List;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.project.PetitionedProjects;
import org.huxin.server.project.ProjectCards;
import org.huxin.server.project.ProjectCards.ProjectCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a clue takes over from the project of the ledger that it names. */
@Component
class OnProject {

    private final ProjectCards projects;
    private final PetitionedProjects petitions;

    OnProject(ProjectCards projects, PetitionedProjects petitions) {
        this.projects = projects;
        this.petitions = petitions;
    }

    /**
     * The clue with what the ledger knows of its project, which goes before what the clue says of it.
     *
     * @throws CommandRefused {@code clue.invalid} if the jurisdiction has no such project
     */
    NewClue filled(String jurisdiction, NewClue clue) {
        var id = clue.projectId();
        if (id == null) {
            return clue;
        }
        return projects.find(jurisdiction, id)
                .map(project -> filled(clue, project))
                .orElseThrow(() -> new CommandRefused(
                        "clue.invalid", "线索登记有误，请改正标出的各项", List.of(new FieldError("projectId", "台账里没有这个项目"))));
    }

    private static NewClue filled(NewClue clue, ProjectCard project) {
        return new NewClue(
                clue.channel(),
                clue.receivedAt(),
                clue.foreignNumber(),
                clue.sourceUnit(),
                first(project.region(), clue.region()),
                first(project.field(), clue.field()),
                clue.nature(),
                true,
                project.name(),
                project.id(),
                first(project.ownProjectOf(), clue.ownProjectOf()),
                first(project.fundKind(), clue.fundKind()),
                clue.employer(),
                clue.employerCode(),
                first(clue.site(), project.site()),
                clue.claimedFen(),
                clue.claimedPersons(),
                clue.narrative(),
                clue.anonymous(),
                clue.reporter(),
                project.stateCompany() || Boolean.TRUE.equals(clue.stateCompany()),
                clue.arrearsEndedOn(),
                clue.superiorMode(),
                clue.presentUnits(),
                clue.proposedUnit(),
                clue.proposalReason(),
                clue.attachments(),
                clue.requestId());
    }

    /** Tells the project, if the ledger has it, that a petition about it came in. */
    void petitioned(ClueRecord clue) {
        if (clue.getProjectId() != null) {
            petitions.petitioned(clue.getJurisdiction(), clue.getProjectId(), clue.getId());
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
