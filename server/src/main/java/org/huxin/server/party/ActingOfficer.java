package org.huxin.server.party;

import java.util.Set;

/**
 * The officer on whose behalf something is done now.
 *
 * @param id of the officer
 * @param unit that the officer works for
 * @param jurisdiction id of the jurisdiction of that unit
 * @param scope what the officer may see
 */
public record ActingOfficer(
        String id,
        String username,
        String name,
        String post,
        Unit unit,
        String jurisdiction,
        Set<Role> roles,
        DataScope scope) {

    public ActingOfficer {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Named named() {
        return new Named(id, name);
    }
}
