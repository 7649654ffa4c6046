package org.huxin.server.project.funds;

import java.util.Arrays;
import java.util.Locale;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are meant.
 *
 * @param state null for all
 * @param all not only those that live on government money
 */
record FundFilter(@Nullable State state, boolean all) {

    enum State {
        OWED,
        LATE,
        UNARRANGED
    }

    static FundFilter of(@Nullable String state, boolean all) {
        return new FundFilter(
                state == null || state.isBlank()
                        ? null
                        : Arrays.stream(State.values())
                                .filter(one ->
                                        one.name().toLowerCase(Locale.ROOT).equals(state))
                                .findFirst()
                                .orElseThrow(
                                        () -> CommandRefused.field("funds.state", "state", "没有“" + state + "”这种状态")),
                all);
    }
}
