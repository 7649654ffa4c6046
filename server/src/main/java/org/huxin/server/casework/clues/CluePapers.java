package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.duty.History;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers that an officer issues about a clue by hand. */
@Component
public class CluePapers {

    /** Why the clue was refused: a template that tells it is for refused clues, and they take no other. */
    private static final String REASON = "reason";

    /** What a clue can fill in; a template that needs more is none to be issued by hand. */
    private static final Set<String> FILLED = Set.of(
            "clue.number",
            "clue.employer",
            "clue.received_on",
            "clue.unit",
            "due",
            "unit",
            "addressee",
            "today",
            REASON);

    private static final Pattern NEEDED = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Papers papers;
    private final Duties duties;
    private final Policies policies;
    private final Timeline timeline;

    CluePapers(Papers papers, Duties duties, Policies policies, Timeline timeline) {
        this.papers = papers;
        this.duties = duties;
        this.policies = policies;
        this.timeline = timeline;
    }

    /** Templates that can be issued about any clue, by the names of their series. */
    public List<Word> templates(String jurisdiction) {
        return policies.stack(jurisdiction).papers().stream()
                .filter(CluePapers::byHand)
                .map(template -> new Word(template.id(), template.series()))
                .toList();
    }

    private static boolean byHand(PaperTemplate template) {
        var needed = needed(template);
        return needed.contains("clue.number") && FILLED.containsAll(needed);
    }

    private static Set<String> needed(PaperTemplate template) {
        return Stream.concat(Stream.of(template.title()), template.paragraphs().stream())
                .flatMap(text -> NEEDED.matcher(text).results())
                .map((MatchResult blank) -> blank.group(1))
                .collect(toSet());
    }

    /**
     * Issues a paper about the clue.
     *
     * @throws CommandRefused {@code paper.stage} if it is for refused clues and this is none, or the other way round;
     *     {@code paper.signatory} if another unit signs it; as {@link Papers#issue}
     */
    void issue(Clue clue, String id, Scene scene) {
        var template = policies.stack(clue.jurisdiction())
                .paper(id)
                .filter(CluePapers::byHand)
                .orElseThrow(() -> CommandRefused.field("paper.no_template", "template", "没有这种可以直接制发的文书"));
        var refused = clue.stage() == Stage.REFUSED;
        if (refused != needed(template).contains(REASON)) {
            throw CommandRefused.field(
                    "paper.stage",
                    "template",
                    refused
                            ? "线索不予受理，不能制发“%s”".formatted(template.series())
                            : "“%s”在作出不予受理决定后制发".formatted(template.series()));
        }
        var history = duties.facts(clue.subject());
        var signatory = unit(clue, template.signatory(), history);
        if (signatory != null && !signatory.equals(scene.unit())) {
            throw CommandRefused.field(
                    "paper.signatory", "template", "“%s”由%s制发".formatted(template.series(), scene.name(signatory)));
        }
        papers.issue(PaperOrder.of(id, clue.jurisdiction(), clue.subject(), values(clue, scene), scene.officer())
                .between(scene.unit(), unit(clue, template.addressee(), history)));
    }

    private @Nullable String unit(Clue clue, String role, List<Fact> history) {
        return policies.ruleBook(clue.jurisdiction()).parties().unit(role, new History(history));
    }

    private Map<String, String> values(Clue clue, Scene scene) {
        var intake = clue.intake();
        var values = new HashMap<String, String>();
        timeline.lastDetail(clue.id(), Act.REFUSE.fact(), Ending.Refuse.REASON)
                .ifPresent(reason -> values.put(REASON, reason));
        values.put("clue.number", clue.number());
        values.put("clue.employer", intake.employer());
        values.put("clue.received_on", intake.receivedAt().format(DAY));
        values.put("clue.unit", scene.name(clue.handling().unit()));
        values.put("clue.project", intake.project() == null ? "" : intake.project());
        values.put("clue.persons", intake.claimedPersons() == null ? "" : String.valueOf(intake.claimedPersons()));
        values.put(
                "clue.amount_yuan",
                intake.claimedFen() == null
                        ? ""
                        : Money.ofFen(intake.claimedFen()).yuan());
        values.put(
                "due",
                duties.owed(List.of(clue.subject())).values().stream()
                        .flatMap(owed -> owed.next() == null || owed.next().dueOn() == null
                                ? Stream.empty()
                                : Stream.of(owed.next().dueOn().format(DAY)))
                        .collect(joining()));
        values.computeIfPresent("due", (name, day) -> day.isEmpty() ? "规定期限" : day);
        return values;
    }
}
