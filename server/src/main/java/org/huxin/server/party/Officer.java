package org.huxin.server.party;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** One of some people; with his id for a name if he is none of them, so that old records still show something. Null for null. */
    public static @Nullable Named named(@Nullable String id, Map<String, Officer> people) {
        if (id == null) {
            return null;
        }
        var officer = people.get(id);
        return officer == null ? new Named(id, id) : officer.named();
    }
}
