package org.huxin.policy;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Validity;

/** The terms that fill a stack's gaps, each with the days it applies to. A gap that nobody filled stays without one. */
final class GapTerms {

    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private final Map<String, List<Filled>> filled = new LinkedHashMap<>();

    private record Filled(Validity validity, Term term) {}

    GapTerms(List<LoadedPack> layers, List<OfficeSetting> settings) {
        for (var layer : layers) {
            for (var gap : layer.pack().gaps()) {
                gaps.put(gap.id(), gap);
                var terms = filled.computeIfAbsent(gap.id(), any -> new ArrayList<>());
                terms.clear();
                if (gap.set() != null) {
                    terms.add(new Filled(Validity.ALWAYS, gap.set()));
                }
                var form = layer.gapForms().get(gap.id());
                if (form != null) {
                    settings.stream()
                            .filter(setting -> setting.id().equals(gap.id()))
                            .sorted(comparing(OfficeSetting::from).thenComparing(OfficeSetting::setOn))
                            .forEach(setting -> fill(terms, setting, form));
                }
            }
        }
    }

    /** From its first day on, a setting takes the place of what filled the gap before. */
    private static void fill(List<Filled> terms, OfficeSetting setting, RuleReader.GapForm form) {
        SettingCheck.number(setting).ifPresent(number -> {
            terms.replaceAll(term -> cut(term, setting.from()));
            terms.removeIf(term -> term.validity().equals(NEVER));
            terms.add(new Filled(new Validity(setting.from(), null), form.term(number.intValue())));
        });
    }

    private static final Validity NEVER = new Validity(LocalDate.MIN, LocalDate.MIN);

    private static Filled cut(Filled term, LocalDate from) {
        var rest = Spans.minus(term.validity(), new Validity(from, null));
        return new Filled(rest.isEmpty() ? NEVER : rest.getFirst(), term.term());
    }

    /** The rule once for every term that fills its gap in turn, and once more for days on which nothing does. */
    List<DutyRule> versions(DutyRule rule) {
        var due = rule.due();
        var terms = due == null || due.gap() == null ? List.<Filled>of() : filled.getOrDefault(due.gap(), List.of());
        var versions = new ArrayList<DutyRule>();
        var open = List.of(rule.validity());
        for (var term : terms) {
            for (var both : Spans.both(rule.validity(), term.validity())) {
                versions.add(Rewriting.withTerm(rule, both, term.term()));
                open = open.stream()
                        .flatMap(span -> Spans.minus(span, both).stream())
                        .toList();
            }
        }
        open.forEach(span -> versions.add(Rewriting.withValidity(rule, span)));
        return versions;
    }

    /** Every gap as it stands on a day. */
    List<Gap> on(LocalDate day) {
        return gaps.values().stream()
                .map(gap -> new Gap(
                        gap.id(),
                        gap.citation(),
                        gap.word(),
                        gap.asks(),
                        term(gap.id(), day).orElse(null)))
                .toList();
    }

    Optional<Term> term(String id, LocalDate day) {
        return filled.getOrDefault(id, List.of()).stream()
                .filter(term -> term.validity().contains(day))
                .map(Filled::term)
                .findFirst();
    }
}
