package org.huxin.server.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What whoever pays wages must know of the special accounts. */
public interface AccountState {

    /**
     * What stands against the account of each project, in Chinese, such as 专户冻结; projects whose account is free, or that
     * have none, are left out. An account that several projects share is held for all of them.
     */
    Map<UUID, String> held(Collection<UUID> projects);
}
