package org.huxin.server.casework.clues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.policy.Routing;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals of the routes as the console shows them: for a clue that is being written, and as they were for one that came. */
@Component
class RouteProposals {

    private static final String UNDECIDED = "没有规则确定承办单位，请选择并写明理由";

    private final Intake intake;
    private final Policies policies;
    private final Directory directory;
    private final Today today;

    RouteProposals(Intake intake, Policies policies, Directory directory, Today today) {
        this.intake = intake;
        this.policies = policies;
        this.directory = directory;
        this.today = today;
    }

    RouteProposal propose(String jurisdiction, RouteQuestion question) {
        return intake.proposal(jurisdiction, question, today.date())
                .map(proposal -> view(jurisdiction, proposal))
                .orElseGet(() -> new RouteProposal(null, List.of(), List.of(), UNDECIDED, null, null));
    }

    /** What the routes said when the clue came in. */
    RouteProposal kept(ClueRecord row) {
        return new RouteProposal(
                directory.named(row.getRouteUnit()),
                named(List.of(row.getRouteHelpers())),
                named(List.of(row.getRouteCopies())),
                row.getProposalRule() == null ? UNDECIDED : row.getProposalWhy(),
                row.getProposalRule(),
                citation(row));
    }

    private RouteProposal view(String jurisdiction, Routing.Proposal proposal) {
        var route = proposal.route();
        return new RouteProposal(
                directory.named(proposal.lead()),
                named(proposal.helpers()),
                named(proposal.copies()),
                route.reason(),
                route.id(),
                CitedClause.of(policies.stack(jurisdiction), route.citation()));
    }

    private @Nullable CitedClause citation(ClueRecord row) {
        var stack = policies.stack(row.getJurisdiction());
        return stack.routes(row.getRegisteredAt().toLocalDate()).stream()
                .filter(route -> route.id().equals(row.getProposalRule()))
                .findFirst()
                .map(route -> CitedClause.of(stack, route.citation()))
                .orElse(null);
    }

    private List<Named> named(Collection<String> units) {
        return units.stream().map(directory::named).map(Objects::requireNonNull).toList();
    }
}
