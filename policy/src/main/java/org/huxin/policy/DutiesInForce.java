package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Validity;

/** Settles which duties of a stack hold on which days where several documents speak to the same matter. */
final class DutiesInForce {

    private final List<LoadedPack> layers;
    private final Precedence precedence;
    private final Problems problems;
    private final List<Superseded> superseded = new ArrayList<>();

    DutiesInForce(List<LoadedPack> layers, Problems problems) {
        this.layers = layers;
        this.precedence = new Precedence();
        this.problems = problems;
    }

    private record Spoken(DutyRule rule, LoadedPack pack) {

        Precedence.Voice voice() {
            return new Precedence.Voice(rule.id(), rule.citation(), pack);
        }
    }

    List<DutyRule> settle(DocumentsInForce documents) {
        var spoken = new ArrayList<Spoken>();
        for (var layer : layers) {
            for (var rule : layer.pack().duties()) {
                documents
                        .of(rule.citation().document(), rule.validity())
                        .ifPresent(span -> spoken.add(new Spoken(Rewriting.withValidity(rule, span), layer)));
            }
        }
        var held = new ArrayList<DutyRule>();
        for (var one : spoken) {
            var days = List.of(one.rule().validity());
            for (var other : spoken) {
                if (other != one && givesWay(one, other)) {
                    days = days.stream()
                            .flatMap(span -> Spans.minus(span, other.rule().validity()).stream())
                            .toList();
                }
            }
            days.forEach(span -> held.add(Rewriting.withValidity(one.rule(), span)));
        }
        return held;
    }

    /** Whether the one gives way to the other, by an override or because the two contradict and the other is declared to win. */
    private boolean givesWay(Spoken one, Spoken other) {
        var how = precedence.how(other.voice(), one.voice());
        var named = how.filter(kind -> !kind.equals("prevails")).isPresent();
        var sameDocument =
                one.rule().citation().document().equals(other.rule().citation().document());
        var contradict = !sameDocument && Contradiction.between(one.rule(), other.rule());
        if (how.isPresent() && (named || contradict)) {
            note(one, other, how.get());
            return true;
        }
        if (contradict
                && later(other, one)
                && precedence.how(one.voice(), other.voice()).isEmpty()) {
            var place = other.pack().source(other.rule().id());
            var against = one.pack().source(one.rule().id());
            problems.add(
                    place.file(),
                    place.line(),
                    "“" + place.id() + "”与“" + against.id() + "”（" + against.place()
                            + "）对同一事项规定了不同期限，须用 override 声明谁优先");
        }
        return false;
    }

    /** A clash is told once, at the more local of the two. */
    private boolean later(Spoken one, Spoken other) {
        return layers.indexOf(one.pack()) > layers.indexOf(other.pack())
                || one.pack() == other.pack()
                        && one.rule().id().compareTo(other.rule().id()) > 0;
    }

    private void note(Spoken loser, Spoken winner, String how) {
        if (how.equals("tightens") && looser(winner.rule(), loser.rule())) {
            var place = winner.pack().source(winner.rule().id());
            problems.add(place.file(), place.line(), "“" + place.id() + "”声明为收紧（tightens），期限却更长");
        }
        Optional<Validity> both = Spans.both(
                        winner.rule().validity(), loser.rule().validity())
                .stream()
                .findFirst();
        both.ifPresent(span -> superseded.add(new Superseded(
                loser.rule().id(),
                loser.rule().citation().document(),
                winner.rule().id(),
                winner.rule().citation().document(),
                how,
                span)));
    }

    private static boolean looser(DutyRule winner, DutyRule loser) {
        var mine = winner.due() == null ? null : winner.due().term();
        var theirs = loser.due() == null ? null : loser.due().term();
        return mine != null && theirs != null && mine.unit() == theirs.unit() && mine.count() > theirs.count();
    }

    List<Superseded> superseded() {
        return List.copyOf(superseded);
    }
}
