package org.huxin.server.policy;

import java.util.List;
import org.huxin.engine.calendar.WorkCalendar;

/** The packs in force, with what the offices have set applied over them. */
public interface Policies {

    /** Ids of the jurisdictions that have a pack, in order of id. */
    List<String> jurisdictions();

    /**
     * The rules of a jurisdiction, ready to run.
     *
     * @throws org.huxin.server.kernel.NotFound if no pack governs it
     */
    RuleBook ruleBook(String jurisdiction);

    /** The working calendar of the country. */
    WorkCalendar calendar();
}
