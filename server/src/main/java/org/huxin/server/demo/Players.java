package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.server.casework.clues.Act;
import org.huxin.server.casework.clues.Clue;
import org.huxin.server.casework.clues.ClueActs;
import org.huxin.server.demo.Script.Scene;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds whose act a scene is and what that officer fills in, from the clue as it stands by then. */
@Component
@Profile("demo")
class Players {

    private static final long FOUND_PERCENT = 80;

    private final Story story;
    private final ClueActs acts;
    private final Proofs proofs;
    private final Directory directory;
    private final CurrentOfficer officers;
    private final Today today;

    Players(StoryBook book, ClueActs acts, Proofs proofs, Directory directory, CurrentOfficer officers, Today today) {
        this.story = book.story();
        this.acts = acts;
        this.proofs = proofs;
        this.directory = directory;
        this.officers = officers;
        this.today = today;
    }

    /** The officer who registers the clue. */
    String registrar(Scene scene) {
        var channel = Objects.requireNonNull(scene.told()).channel();
        return officerOf(scene.place().desks().getOrDefault(channel, coordinator(scene)));
    }

    void act(Scene scene) {
        var step = Objects.requireNonNull(scene.step());
        var clue = acts.byRequest(scene.place().jurisdiction(), scene.key())
                .orElseThrow(() -> new NotFound("线索", scene.key()));
        var act = Stream.of(Act.values())
                .filter(one -> one.path().equals(step.act()))
                .findFirst()
                .orElseThrow();
        officers.actAs(officerOf(unit(scene, step.by(), clue)), () -> acts.handle(clue, act, body(scene, step, clue)));
    }

    /** A petition office assigns and closes by itself what came to it. */
    private String unit(Scene scene, String by, Clue clue) {
        var unit = switch (by) {
            case "handler" -> clue.handling().unit();
            case "helper" -> clue.handling().helpers().stream().findFirst().orElse(null);
            case "territory" -> clue.handling().territoryUnit();
            case "industry" -> clue.handling().industryUnit();
            default -> petitionOffice(clue);
        };
        return unit == null || directory.officersOf(unit).isEmpty() ? coordinator(scene) : unit;
    }

    private @Nullable String petitionOffice(Clue clue) {
        return directory
                .unit(clue.intake().firstAskedUnit())
                .filter(unit -> unit.kind().equals("petition"))
                .map(Unit::id)
                .orElse(null);
    }

    private String coordinator(Scene scene) {
        return directory
                .playing("coordinator", scene.place().jurisdiction(), null)
                .orElseThrow()
                .id();
    }

    private String officerOf(String unit) {
        return directory.officersOf(unit).getFirst().id();
    }

    private Map<String, @Nullable Object> body(Scene scene, Story.Step step, Clue clue) {
        var draw = new Draw(scene.key().hashCode() + clue.version());
        var body = new HashMap<String, @Nullable Object>(story.bodies().getOrDefault(step.act(), Map.of()));
        if (step.with() != null) {
            body.putAll(step.with());
        }
        body.replaceAll((name, value) -> value instanceof String word && word.startsWith("$")
                ? filled(word.substring(1), scene, step, clue, draw)
                : value);
        return body;
    }

    private @Nullable Object filled(String word, Scene scene, Story.Step step, Clue clue, Draw draw) {
        var lead = lead(scene, clue);
        return switch (word) {
            case "lead" -> lead;
            case "officer" ->
                officerOf(
                        clue.handling().unit() == null ? lead : clue.handling().unit());
            case "coordinator" -> coordinator(scene);
            case "superior" -> superior(scene);
            case "industry" -> clue.handling().industryUnit();
            case "territory" -> clue.handling().territoryUnit();
            case "helpers" -> clue.handling().helpers();
            case "members" -> scene.place().members();
            case "persons" -> clue.intake().claimedPersons();
            case "found" -> Objects.requireNonNullElse(clue.intake().claimedFen(), 0L) * FOUND_PERCENT / 100;
            case "text" -> draw.oneOf(story.texts().getOrDefault(step.act(), List.of("情况属实")));
            case "reason" -> story.reasons().get(step.act());
            case "in10" -> today.date().plusDays(10).toString();
            case "in15" -> today.date().plusDays(15).toString();
            case "proof" -> List.of(proofs.of(clue));
            case "other" -> other(scene);
            default -> story.reasons().get(word);
        };
    }

    /** Whom the routes propose; the coordinating unit where that one has nobody in the demonstration. */
    private String lead(Scene scene, Clue clue) {
        var proposed = clue.intake().proposedUnit();
        return proposed == null || directory.officersOf(proposed).isEmpty() ? coordinator(scene) : proposed;
    }

    private @Nullable String superior(Scene scene) {
        return directory
                .playing("superior", scene.place().jurisdiction(), null)
                .map(Unit::id)
                .orElse(null);
    }

    /** A clue of the same place that is there already. */
    private @Nullable UUID other(Scene scene) {
        return IntStream.rangeClosed(1, scene.place().clues())
                .mapToObj(scene.place()::key)
                .filter(key -> !key.equals(scene.key()))
                .flatMap(key -> acts.byRequest(scene.place().jurisdiction(), key).stream())
                .map(Clue::id)
                .findFirst()
                .orElse(null);
    }
}
