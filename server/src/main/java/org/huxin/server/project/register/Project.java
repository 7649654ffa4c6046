package org.huxin.server.project.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.ScopedItem;
import org.huxin.server.project.ProjectFact;
import org.jspecify.annotations.Nullable;

/**
 * 工程建设项目, as the acts on it see it.
 *
 * @param version counts up with every change, so that two officers acting at once do not overwrite each other
 * @param units whose own item it is: industry, territory, the unit that carries it out
 * @param traits what rules ask about it
 * @param life where it stands
 */
public record Project(
        UUID id,
        String jurisdiction,
        String number,
        String name,
        long version,
        @Nullable String region,
        @Nullable String field,
        Units units,
        Traits traits,
        Life life) {

    /** Seen on the ground and not yet taken into the ledger. */
    public static final String OBSERVED = "observed";

    /** Kind of investment: government money. */
    public static final String GOVERNMENT = "government";

    /**
     * @param source that entered it
     * @param owner under which its owner's accounts act
     * @param contractor under which its general contractor's accounts act
     * @param subcontractors under which theirs act; the project as such is none of their business
     */
    public record Units(
            @Nullable String industry,
            @Nullable String territory,
            @Nullable String own,
            String source,
            @Nullable String owner,
            @Nullable String contractor,
            Set<String> subcontractors) {

        /** As what a firm's unit takes part in it; empty for one that does not. */
        public EnumSet<Act.Party> parties(String unit) {
            var parties = EnumSet.noneOf(Act.Party.class);
            if (unit.equals(owner)) {
                parties.add(Act.Party.OWNER);
            }
            if (unit.equals(contractor)) {
                parties.add(Act.Party.CONTRACTOR);
            }
            if (subcontractors.contains(unit)) {
                parties.add(Act.Party.SUBCONTRACTOR);
            }
            return parties;
        }

        List<String> all() {
            return Stream.of(industry, territory, own, source, owner, contractor)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * @param investment kind of investment
     * @param stateCompany whether a state company is the owner or the contractor
     * @param applies whether its kind of works falls under the document of the place
     */
    public record Traits(@Nullable String investment, boolean stateCompany, boolean applies) {

        /** Paid with government money. */
        public boolean government() {
            return GOVERNMENT.equals(investment);
        }
    }

    /**
     * @param step in the jurisdiction's lifecycle of projects, or {@link #OBSERVED}
     * @param stoppedSince null while works go on
     */
    public record Life(
            String step,
            @Nullable LocalDateTime stoppedSince,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt,
            @Nullable String platformNumber,
            @Nullable LocalDateTime platformAt) {

        Life in(String entered) {
            return new Life(entered, stoppedSince, plannedStart, startedAt, endedAt, platformNumber, platformAt);
        }

        Life stoppedSince(@Nullable LocalDateTime since) {
            return new Life(step, since, plannedStart, startedAt, endedAt, platformNumber, platformAt);
        }

        Life plannedFor(LocalDate start) {
            return new Life(step, stoppedSince, start, startedAt, endedAt, platformNumber, platformAt);
        }

        Life startedAt(LocalDateTime at) {
            return new Life(step, stoppedSince, plannedStart, at, endedAt, platformNumber, platformAt);
        }

        Life endedAt(LocalDateTime at) {
            return new Life(step, stoppedSince, plannedStart, startedAt, at, platformNumber, platformAt);
        }

        Life onPlatform(String number, LocalDateTime at) {
            return new Life(step, stoppedSince, plannedStart, startedAt, endedAt, number, at);
        }
    }

    /** What the duty book knows a project by. */
    public static String subject(UUID id) {
        return "project:" + id;
    }

    public String subject() {
        return subject(id);
    }

    /** By what a data scope judges it. */
    public ScopedItem scoped() {
        return new ScopedItem(
                jurisdiction, region, field, units.all(), units.source(), traits.stateCompany(), traits.government());
    }

    /** Works have begun and have not ended. */
    public boolean underWay() {
        return life.startedAt() != null && life.endedAt() == null;
    }

    private Project with(Life changed) {
        return new Project(id, jurisdiction, number, name, version, region, field, units, traits, changed);
    }

    /** In another step. */
    public Project entering(String step) {
        return with(life.in(step));
    }

    /**
     * What is told when it enters a step.
     *
     * @param vacant posts that nobody holds and somebody must
     * @param lacking safeguards that records do not prove
     */
    public ProjectFact.StepEntered told(String step, LocalDateTime at, List<String> vacant, List<String> lacking) {
        return new ProjectFact.StepEntered(
                subject(),
                at,
                jurisdiction,
                step,
                traits.applies(),
                traits.investment(),
                units.territory(),
                vacant,
                lacking);
    }

    /** Works have begun. */
    public Project startedAt(LocalDateTime at) {
        return with(life.startedAt(at));
    }

    /** Works have ended. */
    public Project endedAt(LocalDateTime at) {
        return with(life.endedAt(at));
    }

    /** Stopped, or going on again when null. */
    public Project stoppedSince(@Nullable LocalDateTime since) {
        return with(life.stoppedSince(since));
    }

    /** To begin on a day. */
    public Project plannedFor(LocalDate start) {
        return with(life.plannedFor(start));
    }

    /** In the wage-payment platform of the place. */
    public Project onPlatform(String platformNumber, LocalDateTime at) {
        return with(life.onPlatform(platformNumber, at));
    }

    /** As the ledger keeps it. */
    public static Project of(ConstructionProjectRecord row) {
        return new Project(
                row.getId(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getName(),
                row.getVersion(),
                row.getRegion(),
                row.getField(),
                new Units(
                        row.getIndustryUnit(),
                        row.getTerritoryUnit(),
                        row.getOwnProjectOf(),
                        row.getSourceUnit(),
                        row.getOwnerUnit(),
                        row.getContractorUnit(),
                        row.getSubcontractorUnits() == null ? Set.of() : Set.of(row.getSubcontractorUnits())),
                new Traits(row.getInvestment(), row.getStateCompany(), row.getApplies()),
                new Life(
                        row.getStep(),
                        row.getStoppedSince(),
                        row.getPlannedStart(),
                        row.getStartedAt(),
                        row.getEndedAt(),
                        row.getPlatformNumber(),
                        row.getPlatformAt()));
    }
}
