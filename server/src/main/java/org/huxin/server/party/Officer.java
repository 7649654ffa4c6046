package org.huxin.server.party;

import java.util.Set;

/**
 * A named person who works for a unit.
 *
 * @param post 职务; empty if none
 * @param governmentHead whether the post is that of a 政府负责人
 * @param unit id of the unit
 * @param roles what the account may do
 * @param active whether the account may sign in
 */
public record Officer(
        String id,
        String username,
        String name,
        String post,
        boolean governmentHead,
        String unit,
        Set<Role> roles,
        boolean active) {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public Named named() {
        return new Named(id, name);
    }
}
