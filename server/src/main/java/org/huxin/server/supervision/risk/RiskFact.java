package org.huxin.server.supervision.risk;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What becomes of a project's risk, subject {@code project_risk:<project>}, and of a report of it, {@code risk_report:<id>}. */
sealed interface RiskFact extends Fact {

    /** A person gave the grade. @param unit that he works for */
    @FactType("risk.graded")
    record Graded(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            String riskGrade,
            String unit)
            implements RiskFact {}

    /**
     * It is before an office that is to deal with it.
     *
     * @param step of the register {@code risk_steps}
     * @param reporterUnit that told it
     * @param unit that is to deal with it
     */
    @FactType("risk.reported")
    record Reported(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            String riskGrade,
            String step,
            String reporterUnit,
            String unit)
            implements RiskFact {}

    /** The office has it. @param receipt number, or who took it */
    @FactType("risk.report_received")
    record Received(String subject, LocalDateTime at, String jurisdiction, String unit, String receipt)
            implements RiskFact {}

    /** The office dealt with it. */
    @FactType("risk.report_settled")
    record Settled(String subject, LocalDateTime at, String jurisdiction, String unit) implements RiskFact {}

    /** 不能处置: the office cannot deal with it and told the one above. @param to the office above */
    @FactType("risk.report_passed_on")
    record PassedOn(String subject, LocalDateTime at, String jurisdiction, String unit, String to)
            implements RiskFact {}
}
