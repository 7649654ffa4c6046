package org.huxin.server.supervision.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Named;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 晨报: what a leader should know of yesterday, on one page.
 *
 * @param place whose report it is
 * @param day on which it is read
 * @param overview the same that the screen shows on that day
 * @param raised yesterday's new warnings by grade, the gravest first, also of those grades of which there is none
 * @param warnings the gravest of them
 * @param gravest projects that owe most
 * @param shortAccounts that this month's forecast sees running out, the soonest first
 * @param overdue units at which warnings lie beyond their day, the most first
 */
record MorningReport(
        String place,
        LocalDate day,
        OverviewView overview,
        List<Raised> raised,
        List<Warned> warnings,
        List<OverviewView.Line> gravest,
        List<ShortAccount> shortAccounts,
        List<Late> overdue) {

    record Raised(Word grade, int count) {}

    /** @param name of the project or firm */
    record Warned(UUID id, Word grade, String title, String name) {}

    /** @param gapFen what will be missing then */
    record ShortAccount(UUID project, String projectName, YearMonth month, long gapFen) {}

    /** @param unit null where nobody is to look */
    record Late(@Nullable Named unit, int count, LocalDate oldest) {}

    /** Leaders, and who coordinates. */
    static boolean mayRead(ActingOfficer officer) {
        return officer.is(Role.LEADER) || officer.is(Role.COORDINATOR);
    }
}
