package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 案件: a clue that was filed and is carried through the steps of the jurisdiction's pack. Money in fen.
 *
 * @param number unique in its jurisdiction
 * @param version counts up with every change
 * @param clue that it came from
 * @param parties who answers for it
 * @param entered the steps taken so far, in their order
 * @param closedAt null while it is open
 */
record Case(
        UUID id,
        String jurisdiction,
        String number,
        long version,
        UUID clue,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        Parties parties,
        Found found,
        List<Entered> entered) {

    /**
     * Who answers for the case and who takes part.
     *
     * @param unit that leads it
     * @param sourceUnit that sent the clue in
     * @param partakers helpers, members of the task force, bearers of its duties
     */
    record Parties(
            String unit,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            List<String> partakers,
            String sourceUnit,
            @Nullable String region,
            @Nullable String field,
            String employer,
            @Nullable String project) {
        Parties {
            partakers = List.copyOf(partakers);
        }

        /** With the units by industry and by place that are given; null leaves the one there is. */
        Parties sharedBy(@Nullable String industry, @Nullable String territory) {
            return new Parties(
                    unit,
                    industry == null ? industryUnit : industry,
                    territory == null ? territoryUnit : territory,
                    partakers,
                    sourceUnit,
                    region,
                    field,
                    employer,
                    project);
        }

        Parties joinedBy(Collection<String> units) {
            var all = new LinkedHashSet<>(partakers);
            all.addAll(units);
            return new Parties(
                    unit, industryUnit, territoryUnit, List.copyOf(all), sourceUnit, region, field, employer, project);
        }
    }

    /** What was found out and decided; null is not known yet. */
    record Found(
            @Nullable String cause,
            boolean major,
            boolean listed,
            @Nullable Long verifiedFen,
            @Nullable Integer verifiedPersons,
            @Nullable Force force) {

        Found causedBy(String one) {
            return new Found(one, major, listed, verifiedFen, verifiedPersons, force);
        }

        Found asMajor() {
            return new Found(cause, true, listed, verifiedFen, verifiedPersons, force);
        }

        Found asListed() {
            return new Found(cause, major, true, verifiedFen, verifiedPersons, force);
        }

        Found verified(long fen, int persons) {
            return new Found(cause, major, listed, fen, persons, force);
        }

        Found workedBy(Force formed) {
            return new Found(cause, major, listed, verifiedFen, verifiedPersons, formed);
        }
    }

    /** 专班: units with a plan for this one case. */
    record Force(List<String> members, String plan, LocalDateTime formedAt) {
        Force {
            members = List.copyOf(members);
        }
    }

    /** A step that was taken: when, by whom, with which document. */
    record Entered(
            String step,
            String label,
            LocalDateTime at,
            String officer,
            String unit,
            @Nullable UUID document,
            String note) {}

    Case {
        entered = List.copyOf(entered);
    }

    String subject() {
        return subject(id);
    }

    /** What the duty book knows a case by. */
    static String subject(UUID id) {
        return "case:" + id;
    }

    boolean open() {
        return closedAt == null;
    }

    /** Every unit with a share in it. */
    List<String> units() {
        var units = new ArrayList<>(parties.partakers());
        units.add(parties.unit());
        if (parties.industryUnit() != null) {
            units.add(parties.industryUnit());
        }
        if (parties.territoryUnit() != null) {
            units.add(parties.territoryUnit());
        }
        return units;
    }

    /** As what a unit takes part: territory, industry, lead or helper. */
    String capacityOf(String one) {
        if (one.equals(parties.territoryUnit())) {
            return "territory";
        }
        if (one.equals(parties.industryUnit())) {
            return "industry";
        }
        return one.equals(parties.unit()) ? "lead" : "helper";
    }

    Case with(Found changed) {
        return new Case(id, jurisdiction, number, version, clue, openedAt, closedAt, parties, changed, entered);
    }

    Case with(Parties changed) {
        return new Case(id, jurisdiction, number, version, clue, openedAt, closedAt, changed, found, entered);
    }

    Case joinedBy(Collection<String> units) {
        return with(parties.joinedBy(units));
    }

    Case entering(Entered step) {
        var steps = new ArrayList<>(entered);
        steps.add(step);
        return new Case(id, jurisdiction, number, version, clue, openedAt, closedAt, parties, found, steps);
    }

    Case reopened() {
        return new Case(id, jurisdiction, number, version, clue, openedAt, null, parties, found, entered);
    }

    Case closed(LocalDateTime at) {
        return new Case(id, jurisdiction, number, version, clue, openedAt, at, parties, found, entered);
    }

    /** One version on. */
    Case moved() {
        return new Case(id, jurisdiction, number, version + 1, clue, openedAt, closedAt, parties, found, entered);
    }
}
