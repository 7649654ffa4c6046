package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.engine.duty.Fact;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was found out about a clue before it became a case; the rules for cases have to know it too. */
@Component
class CarriedOver {

    private static final String FED_BACK = FactRecord.typeOf(ClueFact.FedBack.class);

    private final Duties duties;
    private final Today today;

    CarriedOver(Duties duties, Today today) {
        this.duties = duties;
        this.today = today;
    }

    /**
     * @param assigner unit that handed it out; null if none did
     * @param reports what units fed back, as facts of the clue
     * @param force formed while it was a clue; null if none was
     */
    record Known(
            boolean stateCompany,
            @Nullable String cause,
            boolean major,
            @Nullable String assigner,
            List<Fact> reports,
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
                all.addAll(doubled(one));
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

        /** 双交办 of a major clue, and what the two units have reported since. */
        private List<CaseFact> doubled(Case one) {
            var parties = one.parties();
            if (assigner == null || parties.industryUnit() == null || parties.territoryUnit() == null) {
                return List.of();
            }
            var all = new ArrayList<CaseFact>();
            all.add(new CaseFact.Assigned(
                    one.subject(),
                    one.openedAt(),
                    one.jurisdiction(),
                    parties.industryUnit(),
                    parties.territoryUnit(),
                    assigner));
            reports.forEach(told -> all.add(new CaseFact.FedBack(
                    one.subject(),
                    one.openedAt(),
                    one.jurisdiction(),
                    String.valueOf(told.text("unit")),
                    String.valueOf(told.text("capacity")))));
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
                clue.getAssigner(),
                told.stream().filter(fact -> fact.type().equals(FED_BACK)).toList(),
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
