package org.huxin.server.supervision.firms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a firm that a place looks after: of itself, subject {@code watched_firm:<id>}; of one declaration, rating or
 * inspection, subject {@code firm_matter:<id>}.
 */
sealed interface FirmFact extends Fact {

    static String firm(UUID id) {
        return "watched_firm:" + id;
    }

    static String matter(UUID id) {
        return "firm_matter:" + id;
    }

    /** Put on the list of its department. @param unit the department; null where the pack names none */
    @FactType("firm.watched")
    record Watched(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            String name,
            @Nullable String unit) implements FirmFact {}

    @FactType("firm.released")
    record Released(String subject, LocalDateTime at, String jurisdiction, String unit) implements FirmFact {}

    /** A grade takes effect. */
    @FactType("firm.rated")
    record Rated(String subject, LocalDateTime at, String jurisdiction, String firmGrade, String unit)
            implements FirmFact {}

    /** @param firm unit under which the firm's own accounts act */
    @FactType("firm.declaration_asked")
    record DeclarationAsked(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            String name,
            String firm,
            @Nullable String unit,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn)
            implements FirmFact {}

    @FactType("firm.declared")
    record Declared(String subject, LocalDateTime at, String jurisdiction, String unit, long owedFen)
            implements FirmFact {}

    /** A number of a declaration was put right; it stays declared. @param owedFen as it reads now */
    @FactType("firm.declaration_corrected")
    record DeclarationCorrected(String subject, LocalDateTime at, String jurisdiction, String unit, long owedFen)
            implements FirmFact {}

    @FactType("firm.declaration_dropped")
    record DeclarationDropped(String subject, LocalDateTime at, String jurisdiction) implements FirmFact {}

    @FactType("firm.rating_proposed")
    record RatingProposed(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            String name,
            @Nullable String unit,
            String firmGrade)
            implements FirmFact {}

    @FactType("firm.rating_decided")
    record RatingDecided(String subject, LocalDateTime at, String jurisdiction, String firmGrade, boolean taken)
            implements FirmFact {}

    @FactType("firm.inspection_planned")
    record InspectionPlanned(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            String name,
            @Nullable String unit,
            String firmGrade,
            LocalDate dueOn)
            implements FirmFact {}

    @FactType("firm.inspected")
    record Inspected(String subject, LocalDateTime at, String jurisdiction, String unit, String inspectionFinding)
            implements FirmFact {}

    @FactType("firm.inspection_dropped")
    record InspectionDropped(String subject, LocalDateTime at, String jurisdiction) implements FirmFact {}
}
