package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a guarantee, subject {@code guarantee:<id>}: each runs to a day of its own. That a project has one, or has
 * lost its last one, is told to the project.
 */
public sealed interface GuaranteeFact extends Fact {

    /**
     * A unit entered a guarantee.
     *
     * @param ofProject id of the project
     * @param number of the project
     * @param name of the project
     * @param kind word of the register {@code guarantee_kinds}
     * @param unit that entered it
     * @param industryUnit that supervises it
     * @param confirmed whether the unit that entered it is one that confirms
     */
    @FactType("guarantee.entered")
    record Entered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            String kind,
            String unit,
            @Nullable String industryUnit,
            long amountFen,
            LocalDate endsOn,
            boolean confirmed)
            implements GuaranteeFact {}

    /** The supervising department has seen that it is in order. */
    @FactType("guarantee.confirmed")
    record Confirmed(String subject, LocalDateTime at, String jurisdiction, String unit) implements GuaranteeFact {}

    /** It went back to who entered it. */
    @FactType("guarantee.returned")
    record Returned(String subject, LocalDateTime at, String jurisdiction, String unit) implements GuaranteeFact {}

    /** Of its kind and project it is the one that runs longest: when it ends nothing is left. */
    @FactType("guarantee.last_in_force")
    record LastInForce(String subject, LocalDateTime at, String jurisdiction, String kind, LocalDate endsOn)
            implements GuaranteeFact {}

    /** Another of its kind runs longer. */
    @FactType("guarantee.succeeded")
    record Succeeded(String subject, LocalDateTime at, String jurisdiction) implements GuaranteeFact {}

    /** Money was drawn from it. @param restFen what is left */
    @FactType("guarantee.used")
    record Used(String subject, LocalDateTime at, String jurisdiction, long amountFen, long restFen)
            implements GuaranteeFact {}

    /** It was given back. */
    @FactType("guarantee.released")
    record Released(String subject, LocalDateTime at, String jurisdiction) implements GuaranteeFact {}

    /** The works for which it was given have ended. */
    @FactType("guarantee.works_ended")
    record WorksEnded(String subject, LocalDateTime at, String jurisdiction) implements GuaranteeFact {}

    /** A project has a guarantee, subject {@code project:<id>}. */
    @FactType("project.guarantee_provided")
    record Provided(String subject, LocalDateTime at, String jurisdiction, String kind, LocalDate endsOn)
            implements GuaranteeFact {}

    /** The last guarantee of a kind is gone before the works have ended, subject {@code project:<id>}. */
    @FactType("project.guarantee_lost")
    record Lost(String subject, LocalDateTime at, String jurisdiction, String kind) implements GuaranteeFact {}
}
