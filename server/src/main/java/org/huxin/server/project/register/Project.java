package org.huxin.server.project.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.ScopedItem;
import org.jspecify.annotations.Nullable;

/**
 * 工程建设项目, as the acts on it see it.
 *
 * @param version counts up with every change, so that two officers acting at once do not overwrite each other
 * @param units whose own item it is: industry, territory, the unit that carries it out
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
        Life life) {

    /** Seen on the ground and not yet taken into the ledger. */
    public static final String OBSERVED = "observed";

    /** @param source that entered it */
    public record Units(
            @Nullable String industry,
            @Nullable String territory,
            @Nullable String own,
            String source) {

        List<String> all() {
            return Stream.of(industry, territory, own, source)
                    .filter(Objects::nonNull)
                    .toList();
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
            @Nullable LocalDateTime platformAt) {}

    /** What the duty book knows a project by. */
    public static String subject(UUID id) {
        return "project:" + id;
    }

    public String subject() {
        return subject(id);
    }

    /** By what a data scope judges it. */
    public ScopedItem scoped() {
        return new ScopedItem(jurisdiction, region, field, units.all(), units.source());
    }

    Project with(Life changed) {
        return new Project(id, jurisdiction, number, name, version, region, field, units, changed);
    }

    /** In another step. */
    public Project entering(String step) {
        return with(new Life(
                step,
                life.stoppedSince(),
                life.plannedStart(),
                life.startedAt(),
                life.endedAt(),
                life.platformNumber(),
                life.platformAt()));
    }

    static Project of(ConstructionProjectRecord row) {
        return new Project(
                row.getId(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getName(),
                row.getVersion(),
                row.getRegion(),
                row.getField(),
                new Units(row.getIndustryUnit(), row.getTerritoryUnit(), row.getOwnProjectOf(), row.getSourceUnit()),
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
