package org.huxin.server.project.guarantee;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.server.project.GuaranteeFact;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** Which guarantee of a kind runs longest: it is the one that must be renewed before it ends, and no other. */
@Component
class Succession {

    private final Guarantees guarantees;

    Succession(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    /** One more is confirmed. */
    List<GuaranteeFact> with(GuaranteeRecord added, Project project, LocalDateTime at) {
        var facts = new ArrayList<GuaranteeFact>();
        var before = guarantees.latest(project.id(), added.getKind());
        if (project.life().endedAt() == null
                && before.filter(one -> !one.getEndsOn().isBefore(added.getEndsOn()))
                        .isEmpty()) {
            before.ifPresent(one -> {
                one.setLatest(false);
                guarantees.save(one);
                facts.add(new GuaranteeFact.Succeeded(Guarantees.subject(one), at, project.jurisdiction()));
            });
            facts.add(last(added, project, at));
        }
        facts.add(new GuaranteeFact.Provided(
                project.subject(), at, project.jurisdiction(), added.getKind(), added.getEndsOn()));
        return facts;
    }

    /** The one that ran longest does not stand any more: another takes its place, or the project has none left. */
    GuaranteeFact without(String kind, Project project, LocalDateTime at) {
        return guarantees
                .longest(project.id(), kind, at.toLocalDate())
                .map(next -> last(next, project, at))
                .orElseGet(() -> new GuaranteeFact.Lost(project.subject(), at, project.jurisdiction(), kind));
    }

    private GuaranteeFact last(GuaranteeRecord one, Project project, LocalDateTime at) {
        one.setLatest(true);
        guarantees.save(one);
        return new GuaranteeFact.LastInForce(
                Guarantees.subject(one), at, project.jurisdiction(), one.getKind(), one.getEndsOn());
    }
}
