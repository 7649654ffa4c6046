package org.huxin.server.wage.roster;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Query of a roster and of its export; absent keys do not narrow.
 *
 * @param state code of the register {@code roster_states}; present where none is told
 * @param employer firm
 * @param team of that firm
 * @param text words in the names of worker and team
 */
public record RosterFilter(
        @Nullable @Size(max = 20) String state,
        @Nullable UUID employer,
        @Nullable UUID team,
        @Nullable @Size(max = 60) String text) {

    String stateOrPresent() {
        return state == null || state.isBlank() ? "present" : state;
    }
}
