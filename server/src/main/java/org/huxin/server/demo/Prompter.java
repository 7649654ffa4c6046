package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.server.casework.cases.CaseActs;
import org.huxin.server.casework.clues.Clue;
import org.huxin.server.casework.clues.ClueActs;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Knows what an officer fills in, from the clue and its case as they stand by then. */
@Component
@Profile("demo")
class Prompter {

    private static final long FOUND_PERCENT = 80;

    private final Story story;
    private final Cast cast;
    private final ClueActs clues;
    private final Proofs proofs;
    private final Today today;

    Prompter(StoryBook book, Cast cast, ClueActs clues, Proofs proofs, Today today) {
        this.story = book.story();
        this.cast = cast;
        this.clues = clues;
        this.proofs = proofs;
        this.today = today;
    }

    /**
     * A matter as it stands.
     *
     * @param one the case that the clue has become; null before
     */
    record Matter(Story.Place place, Clue clue, CaseActs.@Nullable Standing one) {}

    /** The body of the act's command, as over HTTP. */
    Map<String, @Nullable Object> body(Matter matter, Story.Step step) {
        var clue = matter.clue();
        var draw = new Draw(clue.number().hashCode()
                + clue.version()
                + (matter.one() == null ? 0 : matter.one().version()));
        var body = new HashMap<String, @Nullable Object>(of(story.bodies(), step, Map.of()));
        if (step.with() != null) {
            body.putAll(step.with());
        }
        body.replaceAll((name, value) -> value instanceof String word && word.startsWith("$")
                ? filled(word.substring(1), matter, step, draw)
                : value);
        return body;
    }

    private @Nullable Object filled(String word, Matter matter, Story.Step step, Draw draw) {
        var clue = matter.clue();
        var place = matter.place();
        var handling = clue.handling();
        return switch (word) {
            case "lead" -> cast.lead(clue, place);
            case "officer" -> cast.officerOf(handling.unit() == null ? cast.lead(clue, place) : handling.unit());
            case "coordinator" -> cast.coordinator(place);
            case "superior" -> cast.superior(place).orElse(null);
            case "industry" -> handling.industryUnit();
            case "territory" -> handling.territoryUnit();
            case "helpers" -> handling.helpers();
            case "members" -> place.members();
            case "persons" -> clue.intake().claimedPersons();
            case "found" -> Objects.requireNonNullElse(clue.intake().claimedFen(), 0L) * FOUND_PERCENT / 100;
            case "text" -> draw.oneOf(of(story.texts(), step, List.of("情况属实")));
            case "reason" -> of(story.reasons(), step, "");
            case "in10" -> today.date().plusDays(10).toString();
            case "in15" -> today.date().plusDays(15).toString();
            case "proof" -> List.of(proofs.of(clue, "凭证"));
            case "next" ->
                matter.one() == null
                        ? null
                        : matter.one().next().map(stage -> stage.id()).orElse(null);
            case "document" -> document(matter);
            case "other" -> other(matter);
            default -> story.reasons().get(word);
        };
    }

    /** The paper of the step that comes next, where one must be attached, and at the end, where it proves the payment. */
    private @Nullable UUID document(Matter matter) {
        return matter.one() == null
                ? null
                : matter.one()
                        .next()
                        .filter(stage -> stage.document() || stage.closes())
                        .map(stage -> proofs.of(matter.clue(), stage.label()))
                        .orElse(null);
    }

    /** A clue of the same place that is there already. */
    private @Nullable UUID other(Matter matter) {
        var place = matter.place();
        return IntStream.rangeClosed(1, place.clues())
                .mapToObj(place::key)
                .flatMap(key -> clues.byRequest(place.jurisdiction(), key).stream())
                .map(Clue::id)
                .filter(id -> !id.equals(matter.clue().id()))
                .findFirst()
                .orElse(null);
    }

    /** By the whole act, or else by its last word: what a case and a clue have in common stands once. */
    private static <T> T of(Map<String, T> all, Story.Step step, T otherwise) {
        var act = step.act();
        return all.getOrDefault(act, all.getOrDefault(act.substring(act.indexOf('/') + 1), otherwise));
    }
}
