package org.huxin.server.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Movements of special accounts for those who pay wages out of them. */
public interface AccountEntries {

    /** The open account of a project. */
    record Account(UUID id, String bank, String branch, String number, String name, LocalDate openedOn) {}

    /**
     * One movement.
     *
     * @param kind word of the register {@code account_entry_kinds}
     * @param source whence wages were paid, of the register {@code wage_sources}
     * @param party whom it came from or went to, of the register {@code account_parties}
     * @param reference by which it is known again
     */
    record Entry(LocalDate on, String kind, String source, String party, long fen, String reference, String note) {}

    /** What went through an account in a month, in fen. @param otherFen out of it, and not to workers */
    record Flow(long labourFen, long wagesFen, long otherFen) {}

    /** The open account, held with all projects that share it until this transaction ends; empty while there is none. */
    Optional<Account> hold(UUID project);

    /** The open account; empty while there is none. */
    Optional<Account> open(UUID project);

    /**
     * Books movements of a project's account in a constant number of statements. What is on record by its reference is left out;
     * what breaks a rule becomes a violation, as if somebody had typed it.
     *
     * @return how many were booked
     */
    int book(UUID project, Collection<Entry> entries);

    /** Which of some references a project has on record. */
    Collection<String> known(UUID project, Collection<String> references);

    /** Pay that the bank could not deliver. */
    void failed(UUID project, LocalDate on, int lines, long fen, String reason);

    /** By month, oldest first, wages that were paid from elsewhere left out. */
    Map<YearMonth, Flow> months(UUID project, YearMonth from);
}
