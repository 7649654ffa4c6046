package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a push, subject {@code push:<id>}: one thing that one unit must tell the labour bureau about one project.
 * Each has a subject of its own, so that every unit owes its own push and nobody else's.
 */
public sealed interface PushFact extends Fact {

    /**
     * Something that must be pushed came about.
     *
     * @param ofProject id of the project
     * @param number of the project
     * @param name of the project
     * @param kind word of the register {@code push_triggers}
     * @param unit that must push
     * @param startsOn planned first day of the works, where the kind counts from it
     */
    @FactType("push.triggered")
    record Triggered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            String kind,
            String unit,
            @Nullable String unitKind,
            @Nullable String region,
            @Nullable LocalDate startsOn)
            implements PushFact {}

    /**
     * It went out; told once more when the notice is issued afterwards.
     *
     * @param notice number of the deposit notice that went out with it; null while the contractor is not known, or where
     *     the text asks for none
     */
    @FactType("push.sent")
    record Sent(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            @Nullable String notice) implements PushFact {}

    /** The labour bureau has it. */
    @FactType("push.received")
    record Received(String subject, LocalDateTime at, String jurisdiction, String unit) implements PushFact {}

    /** It was entered in error. */
    @FactType("push.withdrawn")
    record Withdrawn(String subject, LocalDateTime at, String jurisdiction) implements PushFact {}

    /** Works began. @param late whether the push had not been sent by then */
    @FactType("push.works_started")
    record WorksStarted(String subject, LocalDateTime at, String jurisdiction, boolean late) implements PushFact {}

    /**
     * A petition about unpaid wages on the project came in.
     *
     * @param late whether the push had not been sent by its day
     */
    @FactType("push.petition_followed")
    record PetitionFollowed(
            String subject, LocalDateTime at, String jurisdiction, String clue, String unit, boolean late)
            implements PushFact {}

    /** The unit gave account for a late push that a petition followed. */
    @FactType("push.accounted")
    record Accounted(String subject, LocalDateTime at, String jurisdiction, String unit) implements PushFact {}
}
