package org.huxin.server.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.duty.Fact;
import org.huxin.server.kernel.FactRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What other modules may ask the duty book. */
public interface Duties {

    /** All facts of a subject, in the order they were recorded. */
    List<Fact> facts(String subject);

    /** Duties of a subject, in the order they opened; those whose ground a late fact took away are left out. */
    List<DutyView> of(String subject);

    /** As {@link #of(String)} for many subjects, in one look; subjects without duties are left out. */
    Map<String, List<DutyView>> of(Collection<String> subjects);

    /** Duties by id; ids that none bears are left out. */
    Map<UUID, DutyView> byId(Collection<UUID> duties);

    /** The soonest duty and the number of overdue ones, for subjects that owe something. */
    Map<String, Owed> owed(Collection<String> subjects);

    /** How many duties are still owed under a rule in a jurisdiction. */
    int owedUnder(String jurisdiction, String rule);

    /**
     * Whether the subject of a kind has an overdue duty, for a WHERE clause of the asking module. It begins with what is
     * overdue, of which there is little, and not with all subjects, of which there may be millions.
     *
     * @param kind such as {@code clue}
     * @param id of the subject
     */
    Condition overdue(String kind, Field<UUID> id);

    /** A fact that is about to be told, as rules would see it; it sorts after everything that is there. */
    static Fact preview(org.huxin.server.kernel.Fact fact) {
        var record = FactRecord.of(fact);
        return new Fact("~", record.type(), record.subject(), record.at(), Integer.MAX_VALUE, record.attributes());
    }

    /**
     * What a subject owes now.
     *
     * @param next the duty that is due soonest, or longest overdue; null when none has a date
     * @param overdue how many are overdue
     */
    record Owed(@Nullable DutyView next, int overdue) {}
}
