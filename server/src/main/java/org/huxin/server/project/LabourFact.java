package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the labour cost of one month of one project, subject {@code labour:<id>}: each month is owed for itself, so
 * that what is paid for one does not hide that another is short. Money in fen.
 */
public sealed interface LabourFact extends Fact {

    /**
     * Labour cost is owed; told again when its day moves, or when it is short after having been full.
     *
     * @param ofProject id of the project
     * @param month such as 2024-06; null for the instalment before works begin
     * @param prepaid whether it is that instalment
     * @param dueOn last day; null while it is not known
     * @param owner the firm that owes it
     */
    @FactType("labour.opened")
    record Opened(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String industryUnit,
            String sourceUnit,
            @Nullable String owner,
            @Nullable String month,
            boolean prepaid,
            long dueFen,
            long receivedFen,
            @Nullable LocalDate dueOn)
            implements LabourFact {}

    /** What has come in, or what is due, has changed. @param gapFen still missing; 0 when it is enough */
    @FactType("labour.received")
    record Received(String subject, LocalDateTime at, String jurisdiction, long dueFen, long receivedFen, long gapFen)
            implements LabourFact {}

    /**
     * Other project money was paid for the month while its labour cost was short.
     *
     * @param otherFen what was paid besides labour cost
     */
    @FactType("labour.overtaken")
    record Overtaken(String subject, LocalDateTime at, String jurisdiction, long otherFen, long gapFen)
            implements LabourFact {}
}
