package org.huxin.server.casework.vocabulary;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.casework.clues.CluePapers;
import org.huxin.server.casework.clues.Stage;
import org.huxin.server.casework.vocabulary.Vocabulary.UnitChoice;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of the officer's jurisdiction. */
@RestController
class VocabularyController {

    private static final String COORDINATOR = "coordinator";
    private static final Set<String> ABOVE = Set.of("superior", "leader");
    private static final String COUNTED_FROM = "counted_from";
    private static final Word TASK = new Word("task", "任务");

    private final Words words;
    private final Policies policies;
    private final CluePapers papers;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    VocabularyController(
            Words words,
            Policies policies,
            CluePapers papers,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.words = words;
        this.policies = policies;
        this.papers = papers;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/vocabulary")
    Vocabulary vocabulary() {
        var jurisdiction = current.get().jurisdiction();
        var units = directory.units(jurisdiction).stream()
                .filter(unit -> unit.existsOn(today.date()))
                .toList();
        return new Vocabulary(
                words.all(jurisdiction, "channels"),
                words.all(jurisdiction, "fields"),
                words.all(jurisdiction, "natures"),
                words.all(jurisdiction, "causes"),
                words.all(jurisdiction, "fund_kinds"),
                directory.regions(jurisdiction),
                units.stream()
                        .map(unit -> new UnitChoice(unit.id(), unit.name(), unit.kind(), unit.member()))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> words.stage(jurisdiction, stage.name(), stage.label()))
                        .toList(),
                words.all(jurisdiction, "superior_modes"),
                words.all(jurisdiction, "assign_modes"),
                papers.templates(jurisdiction),
                taskKinds(jurisdiction),
                superiors(jurisdiction, units));
    }

    /** Kinds of work that nothing counts are handed out; the plain task always is. */
    private List<Word> taskKinds(String jurisdiction) {
        var kinds =
                policies.stack(jurisdiction).register("work_kinds").map(Register::entries).orElse(List.of()).stream()
                        .filter(kind -> !kind.attributes().containsKey(COUNTED_FROM))
                        .map(kind -> new Word(kind.code(), kind.label()))
                        .toList();
        return kinds.stream().anyMatch(kind -> kind.code().equals(TASK.code()))
                ? kinds
                : Stream.concat(Stream.of(TASK), kinds.stream()).toList();
    }

    private List<Named> superiors(String jurisdiction, List<Unit> units) {
        return List.copyOf(Stream.concat(
                        units.stream().filter(unit -> ABOVE.contains(unit.kind())),
                        directory.playing(COORDINATOR, jurisdiction, null).stream())
                .map(Unit::named)
                .collect(toCollection(LinkedHashSet::new)));
    }
}
