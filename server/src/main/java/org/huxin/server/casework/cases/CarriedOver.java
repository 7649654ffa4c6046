package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.engine.duty.Fact;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was found out about a clue before it became a case; the rules for cases have to know it too. */
@Component
class CarriedOver {

    private final Duties duties;
    private final Today today;

    CarriedOver(Duties duties, Today today) {
        this.duties = duties;
        this.today = today;
    }

    /** @param force formed while it was a clue; null if none was */
    record Known(
            boolean stateCompany,
            @Nullable String cause,
            boolean major,
            @Nullable Long verifiedFen,
            @Nullable Integer verifiedPersons,
            Case.@Nullable Force force) {

        Case applied(Case one) {
            var found = new Case.Found(cause, major, false, verifiedFen, verifiedPersons, force);
            var known = one.with(found);
            return force == null ? known : known.joinedBy(force.members());
        }

        List<CaseFact> facts(Case one) {
            var at = one.openedAt();
            var all = new ArrayList<CaseFact>();
            if (cause != null) {
                all.add(new CaseFact.CauseSet(one.subject(), at, one.jurisdiction(), cause));
            }
            if (major) {
                all.add(new CaseFact.MarkedMajor(one.subject(), at, one.jurisdiction()));
            }
            if (verifiedFen != null && verifiedPersons != null) {
                all.add(new CaseFact.Verified(one.subject(), at, one.jurisdiction(), verifiedFen, verifiedPersons));
            }
            if (force != null) {
                all.add(new CaseFact.TaskForceFormed(
                        one.subject(), at, one.jurisdiction(), force.members(), force.plan()));
            }
            return all;
        }
    }

    Known from(ClueRecord clue) {
        var told = duties.facts("clue:" + clue.getId());
        return new Known(
                told.stream()
                        .anyMatch(fact ->
                                fact.type().equals("clue.received") && Boolean.TRUE.equals(fact.get("state_company"))),
                clue.getCause(),
                clue.getMajor(),
                clue.getVerifiedFen(),
                clue.getVerifiedPersons(),
                force(told, today.now()));
    }

    private static Case.@Nullable Force force(List<Fact> told, LocalDateTime at) {
        return told.stream()
                .filter(fact -> fact.type().equals("clue.task_force_formed"))
                .reduce((earlier, later) -> later)
                .map(fact -> new Case.Force(members(fact), String.valueOf(fact.text("plan")), at))
                .orElse(null);
    }

    private static List<String> members(Fact formed) {
        return formed.get("members") instanceof Collection<?> units
                ? units.stream().map(String::valueOf).toList()
                : List.of();
    }
}
