package org.huxin.server.project.register;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.safeguards.Safeguards;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words about projects of the officer's jurisdiction. */
@RestController
@OpenToFirms
class ProjectVocabularyController {

    /** Either says which field of the contract answers a clause. */
    private static final Set<String> ANSWERED = Set.of("term", "field");

    private final Words words;
    private final Policies policies;
    private final ProjectSteps steps;
    private final Safeguards safeguards;
    private final CurrentOfficer current;

    ProjectVocabularyController(
            Words words, Policies policies, ProjectSteps steps, Safeguards safeguards, CurrentOfficer current) {
        this.words = words;
        this.policies = policies;
        this.steps = steps;
        this.safeguards = safeguards;
        this.current = current;
    }

    @GetMapping("/api/projects/vocabulary")
    ProjectVocabulary vocabulary() {
        var jurisdiction = current.require(Permission.PROJECT_READ).jurisdiction();
        return new ProjectVocabulary(
                Stream.concat(
                                Stream.of(observed(jurisdiction)),
                                steps.of(jurisdiction).stream().map(step -> new Word(step.id(), step.label())))
                        .toList(),
                each(jurisdiction, "works", ProjectVocabularyController::works),
                words.all(jurisdiction, "works_natures"),
                words.all(jurisdiction, "investments"),
                words.all(jurisdiction, "project_levels"),
                each(jurisdiction, "project_posts", ProjectVocabularyController::post),
                words.all(jurisdiction, "push_triggers"),
                each(jurisdiction, "contract_clauses", ProjectVocabularyController::clause),
                words.all(jurisdiction, "fund_sources"),
                words.all(jurisdiction, "fund_ways"),
                words.all(jurisdiction, "bar_grounds"),
                safeguards.provable(jurisdiction));
    }

    private Word observed(String jurisdiction) {
        return new Word(Project.OBSERVED, steps.label(jurisdiction, Project.OBSERVED));
    }

    private <T> List<T> each(String jurisdiction, String register, Function<Register.Entry, T> read) {
        return policies.stack(jurisdiction).register(register).map(Register::entries).orElse(List.of()).stream()
                .map(read)
                .toList();
    }

    private static ProjectVocabulary.Works works(Register.Entry entry) {
        return new ProjectVocabulary.Works(
                entry.code(),
                entry.label(),
                text(entry, "unit"),
                !Boolean.FALSE.equals(entry.attributes().get("applies")));
    }

    private static ProjectVocabulary.Post post(Register.Entry entry) {
        return new ProjectVocabulary.Post(
                entry.code(),
                entry.label(),
                text(entry, "side"),
                flag(entry, "required"),
                flag(entry, "full_time"),
                flag(entry, "certificate"));
    }

    private static ProjectVocabulary.Clause clause(Register.Entry entry) {
        return new ProjectVocabulary.Clause(
                entry.code(),
                entry.label(),
                flag(entry, "required"),
                Collections.disjoint(entry.attributes().keySet(), ANSWERED));
    }

    private static @Nullable String text(Register.Entry entry, String attribute) {
        var value = entry.attributes().get(attribute);
        return value == null ? null : value.toString();
    }

    private static boolean flag(Register.Entry entry, String attribute) {
        return Boolean.TRUE.equals(entry.attributes().get(attribute));
    }
}
