package org.huxin.server.wage.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.match.Reason;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a place calls the reasons, in its register {@code match_reasons}. */
@Component
class MatchWords {

    private static final String REGISTER = "match_reasons";

    private final Words words;

    MatchWords(Words words) {
        this.words = words;
    }

    /** The reasons that a stored month names. */
    List<Word> of(String jurisdiction, int bits) {
        return Reason.of(bits).stream()
                .map(reason -> word(jurisdiction, reason))
                .toList();
    }

    /** @param counts how many have each, in the order of the reasons */
    List<MatchView.Counted> counted(String jurisdiction, List<Integer> counts) {
        return Arrays.stream(Reason.values())
                .map(reason -> new MatchView.Counted(
                        reason.code(), word(jurisdiction, reason).label(), counts.get(reason.ordinal())))
                .toList();
    }

    /**
     * The reason that a request asks for; null for none.
     *
     * @throws CommandRefused {@code match.reason} if there is no such reason
     */
    static @Nullable Reason asked(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Arrays.stream(Reason.values())
                        .filter(reason -> reason.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> CommandRefused.field("match.reason", "reason", "没有“" + code + "”这种原因"));
    }

    private Word word(String jurisdiction, Reason reason) {
        return Objects.requireNonNull(words.of(jurisdiction, REGISTER, reason.code()));
    }
}
