package org.huxin.server.project.push;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.springframework.stereotype.Component;

/** 推送事由: what must be pushed in a jurisdiction and by whom, as its register {@code push_triggers} says. */
@Component
class PushKinds {

    /** Told by the approval of the project itself. */
    static final String APPROVED = "approved";

    /** Told when the first day of the works is planned. */
    static final String START_PLANNED = "start_planned";

    /** Nothing was ever entered, as a petition brought to light. */
    static final String MISSING = "missing";

    private static final String REGISTER = "push_triggers";

    private final Policies policies;
    private final Words words;

    PushKinds(Policies policies, Words words) {
        this.policies = policies;
        this.words = words;
    }

    /** Whether the place knows pushes at all. */
    boolean any(String jurisdiction) {
        return !entries(jurisdiction).isEmpty();
    }

    Optional<Register.Entry> find(String jurisdiction, String kind) {
        return entries(jurisdiction).stream()
                .filter(entry -> entry.code().equals(kind))
                .findFirst();
    }

    /** Kinds that a unit owes for works that it carries out itself. */
    List<Register.Entry> ofOwnWorks(String jurisdiction, Unit unit) {
        return entries(jurisdiction).stream()
                .filter(entry -> says(entry, "own_works") && isFor(jurisdiction, entry, unit))
                .toList();
    }

    /** Whether the unit is one of those that push for this reason. */
    boolean isFor(String jurisdiction, Register.Entry entry, Unit unit) {
        var named = Stream.of("unit", "units")
                .flatMap(attribute -> texts(entry, attribute).stream())
                .toList();
        var kinds = texts(entry, "unit_kind");
        return named.isEmpty() && kinds.isEmpty()
                || kinds.contains(unit.kind())
                || named.stream().anyMatch(word -> word.equals(unit.id()) || plays(jurisdiction, word, unit));
    }

    private boolean plays(String jurisdiction, String role, Unit unit) {
        return policies.stack(jurisdiction).organisation().roles().get(role) instanceof Party.Standing standing
                && (unit.id().equals(standing.unit()) || standing.byRegion().containsValue(unit.id()));
    }

    /** Whether it is owed before works begin. */
    static boolean beforeStart(Register.Entry entry) {
        return says(entry, "starts");
    }

    /**
     * Whether the deposit notice goes out with pushes: where the text couples the two, for each of them. One that nobody
     * entered in time is like any other.
     */
    boolean withNotice(String jurisdiction, Collection<String> pushed) {
        var known = entries(jurisdiction).stream()
                .filter(entry -> pushed.contains(entry.code()))
                .toList();
        return known.isEmpty()
                ? entries(jurisdiction).stream().anyMatch(entry -> says(entry, "notice"))
                : known.stream().allMatch(entry -> says(entry, "notice"));
    }

    /** The day from which a push before planned works may be made; the day itself where the text names no window. */
    LocalDate opensOn(Register.Entry entry, LocalDate startsOn) {
        if (!(entry.attributes().get("opens_before") instanceof Number ahead)) {
            return startsOn;
        }
        return "working_day".equals(entry.attributes().get("opens_unit"))
                ? policies.calendar().minusWorkdays(startsOn, ahead.intValue())
                : startsOn.minusDays(ahead.intValue());
    }

    Word word(String jurisdiction, String kind) {
        return kind.equals(MISSING)
                ? new Word(kind, "未登记推送事项")
                : new Word(kind, words.label(jurisdiction, REGISTER, kind));
    }

    private List<Register.Entry> entries(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static boolean says(Register.Entry entry, String attribute) {
        return Boolean.TRUE.equals(entry.attributes().get(attribute));
    }

    private static List<String> texts(Register.Entry entry, String attribute) {
        return switch (entry.attributes().get(attribute)) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }
}
