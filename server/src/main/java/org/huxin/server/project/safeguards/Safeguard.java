package org.huxin.server.project.safeguards;

import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import org.jooq.Condition;

/**
 * Something that protects the wages of a project and that records prove: a guarantee, a deposit, an account. Whoever keeps the
 * records says what proves it; nobody sets it by hand.
 */
public interface Safeguard {

    /** As the register {@code safeguards} of the packs names it. */
    String code();

    /** Whether a place asks for it at all: not while a number that it needs is not set there. */
    default boolean asked(String jurisdiction, LocalDate day) {
        return true;
    }

    /**
     * Whether it is in place for a row of the table of projects.
     *
     * @param jurisdiction of the project, whose rules decide what is enough
     * @param day on which it must hold: what has ended before does not count
     */
    Condition inPlace(String jurisdiction, LocalDate day);

    /** Whether a row of the table of projects can be blamed for not having it: not before the first thing that proves it is due. */
    default Condition fallenDue(LocalDate day) {
        return trueCondition();
    }
}
