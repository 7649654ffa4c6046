package org.huxin.server.party;

import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;

/** Accounts of firms, each under the unit of its firm. */
public interface FirmAccounts {

    /** Whoever signs in for a firm. */
    record Person(String username, String name, String post) {}

    /**
     * Opens an account.
     *
     * @param firmName as officials are to read it
     * @throws CommandRefused if the name is taken, or the password is too short or long
     */
    Officer open(String jurisdiction, UUID firm, String firmName, Person person, String password);
}
