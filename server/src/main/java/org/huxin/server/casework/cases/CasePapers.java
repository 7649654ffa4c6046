package org.huxin.server.casework.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.duty.History;
import org.huxin.server.casework.letters.PaperWords;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers that an officer issues about a case. */
@Component
class CasePapers {

    private final Papers papers;
    private final PaperWords words;
    private final Duties duties;
    private final Policies policies;

    CasePapers(Papers papers, PaperWords words, Duties duties, Policies policies) {
        this.papers = papers;
        this.words = words;
        this.duties = duties;
        this.policies = policies;
    }

    /** @throws CommandRefused {@code paper.signatory} if another unit signs it; as {@link Papers#issue} */
    void issue(Case one, String id, CaseScene scene) {
        var template = policies.stack(one.jurisdiction())
                .paper(id)
                .orElseThrow(() -> CommandRefused.field("paper.no_template", "template", "没有这种文书"));
        var signatory = unit(one, template.signatory());
        if (signatory != null && !signatory.equals(scene.unit())) {
            throw CommandRefused.field(
                    "paper.signatory", "template", "“%s”由%s制发".formatted(template.series(), scene.name(signatory)));
        }
        var values = new HashMap<>(words.of(one.subject()));
        values.put("due", due(one));
        papers.issue(PaperOrder.of(
                        id,
                        one.jurisdiction(),
                        one.subject(),
                        values,
                        scene.who().id())
                .between(scene.unit(), unit(one, template.addressee())));
    }

    /** Who stands in a role, by what happened to the case and before that to its clue. */
    private @Nullable String unit(Case one, String role) {
        var told = new ArrayList<>(duties.facts("clue:" + one.clue()));
        told.addAll(duties.facts(one.subject()));
        return policies.ruleBook(one.jurisdiction()).parties().unit(role, new History(told));
    }

    private String due(Case one) {
        return Stream.of(duties.owed(List.of(one.subject())))
                .map(Map::values)
                .flatMap(owed -> owed.stream().map(Duties.Owed::next))
                .filter(Objects::nonNull)
                .flatMap(next -> Stream.ofNullable(next.dueOn()))
                .map(PaperWords::date)
                .findFirst()
                .orElse("规定的期限");
    }
}
