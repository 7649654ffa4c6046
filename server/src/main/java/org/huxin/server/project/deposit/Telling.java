package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.Fact;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What several acts on a deposit say in the same words. */
@Component
class Telling {

    private static final String MATTER = "deposit:";
    private static final Set<DepositState> ENOUGH = EnumSet.of(DepositState.FULL, DepositState.WAIVED);

    private final DSLContext db;
    private final Deposits deposits;

    Telling(DSLContext db, Deposits deposits) {
        this.db = db;
        this.deposits = deposits;
    }

    /** What the duty book knows a guarantee, a use or a return by. */
    static String matter(UUID id) {
        return MATTER + id;
    }

    /** How the deposit stands now and, if it is enough, that each use is made up. */
    List<Fact> stands(Project project, ProjectScene scene) {
        var stood = stood(project, scene);
        var facts = new ArrayList<Fact>(List.of(stood));
        if (ENOUGH.contains(DepositState.of(stood.state()))) {
            deposits.settleUses(project.id(), scene.at())
                    .forEach(use -> facts.add(new DepositFact.MadeUp(matter(use), scene.at(), project.jurisdiction())));
        }
        return facts;
    }

    private DepositFact.Stood stood(Project project, ProjectScene scene) {
        var stands = deposits.stands(project.id(), scene.at().toLocalDate());
        return new DepositFact.Stood(
                project.subject(),
                scene.at(),
                project.jurisdiction(),
                stands.state().code(),
                stands.requiredFen(),
                stands.inForceFen());
    }

    /** Terms count from the day of the thing, whenever it is recorded. */
    static LocalDateTime at(LocalDate day, LocalDateTime now) {
        return day.equals(now.toLocalDate()) ? now : day.atStartOfDay();
    }

    /** Name of the general contractor; empty while the ledger has none. */
    Optional<String> contractor(UUID project) {
        return db.select(ENTERPRISE.NAME)
                .from(CONSTRUCTION_PROJECT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchOptional(ENTERPRISE.NAME);
    }
}
