package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What a route looks at. */
public record RouteQuestion(
        @NotBlank(message = "请选择线索渠道") String channel,
        @Nullable String region,
        @Nullable String field,
        @Nullable String nature,
        boolean hasProject,
        @Nullable String ownProjectOf,
        @Nullable String fundKind,
        @Nullable Boolean stateCompany,
        @Nullable String superiorMode) {

    static RouteQuestion of(NewClue clue) {
        return new RouteQuestion(
                clue.channel(),
                clue.region(),
                clue.field(),
                clue.nature(),
                clue.hasProject(),
                clue.ownProjectOf(),
                clue.fundKind(),
                clue.stateCompany(),
                clue.superiorMode());
    }
}
