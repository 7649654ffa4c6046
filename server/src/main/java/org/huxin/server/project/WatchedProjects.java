package org.huxin.server.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects with their money as whoever watches them reads them: many at once, each question in one statement. */
public interface WatchedProjects {

    /**
     * Where a project stands.
     *
     * @param works kind of works; empty where nobody said
     * @param step of the place's lifecycle
     * @param stoppedOn since when works stand still
     */
    record Watched(
            UUID id,
            String jurisdiction,
            String number,
            String name,
            @Nullable String region,
            String works,
            String step,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate stoppedOn) {}

    /**
     * Labour cost of a month; none of months for which no day is known.
     *
     * @param id of the period; null where nothing was measured or paid yet and only the agreed day is known
     * @param dueFen 0 where nothing is agreed
     */
    record Labour(@Nullable UUID id, UUID project, YearMonth month, long dueFen, long receivedFen, LocalDate dueOn) {}

    /**
     * What was built and paid in a month.
     *
     * @param shareOfFen what the place's least share of labour cost is counted from; 0 where it lays none down
     * @param paidFen progress payment for the month
     * @param doneFen value of the works done, where a least progress payment is laid down; otherwise 0
     */
    record Progress(UUID project, YearMonth month, long shareOfFen, long paidFen, long doneFen) {}

    /** The open account of a project. @param lastInflowOn null where nothing ever came in; interest and returned wages do not count */
    record Account(
            UUID id,
            UUID project,
            long balanceFen,
            @Nullable LocalDate lastInflowOn,
            LocalDate openedOn) {}

    /** Projects of a jurisdiction under its rules whose works had not ended on a day. */
    List<Watched> of(String jurisdiction, LocalDate since);

    /** Those of some projects that are in the ledger. */
    List<Watched> of(Collection<UUID> projects);

    List<Labour> labour(Collection<UUID> projects, YearMonth from, YearMonth through);

    /** Months in which something was measured or paid. */
    List<Progress> progress(Collection<UUID> projects, YearMonth from, YearMonth through);

    List<Account> accounts(Collection<UUID> projects);

    /** Codes of safeguards and posts that works under way lack today; nobody has looked at projects that are left out. */
    Map<UUID, List<String>> lacking(Collection<UUID> projects);
}
