package org.huxin.server.wage.roster;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ages: too young to be hired, not of age, past retirement. Every number of years stands in the packs. */
@Component
class Ages {

    private static final String LEAST = "national.roster.least_age";
    private static final String ADULT = "national.roster.adult_age";
    private static final String RETIREMENT = "retirement_ages";

    private final Policies policies;
    private final RosterWords words;

    Ages(Policies policies, RosterWords words) {
        this.policies = policies;
        this.words = words;
    }

    /** Why somebody may not be hired on a day, in Chinese with the clause; empty for whoever may, or whose birth nobody told. */
    Optional<String> tooYoung(String jurisdiction, @Nullable LocalDate bornOn, LocalDate day) {
        var least = years(jurisdiction, LEAST, day);
        if (bornOn == null || least.isEmpty() || age(bornOn, day) >= least.get()) {
            return Optional.empty();
        }
        var stack = policies.stack(jurisdiction);
        var clause = stack.parameter(LEAST)
                .map(Parameter::citation)
                .map(citation -> CitedClause.of(stack, citation))
                .map(one -> "（《%s》%s）".formatted(one.documentTitle(), one.clause()))
                .orElse("");
        return Optional.of("年龄不满%d周岁，不得招用%s".formatted(least.get(), clause));
    }

    /** What is to be marked about somebody's age on a day; it stands in nobody's way. */
    List<Word> marks(
            String jurisdiction,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            @Nullable String role,
            LocalDate day) {
        var marks = new ArrayList<Word>();
        if (bornOn == null) {
            return marks;
        }
        if (years(jurisdiction, ADULT, day)
                .filter(adult -> age(bornOn, day) < adult)
                .isPresent()) {
            marks.add(words.word(jurisdiction, RosterWords.MARKS, "minor"));
        }
        if (retiresOn(jurisdiction, bornOn, sex, role)
                .filter(retired -> !day.isBefore(retired))
                .isPresent()) {
            marks.add(words.word(jurisdiction, RosterWords.MARKS, "past_retirement"));
        }
        return marks;
    }

    /** The day of retirement by law; empty while nobody told the sex. */
    Optional<LocalDate> retiresOn(String jurisdiction, LocalDate bornOn, @Nullable String sex, @Nullable String role) {
        return words.entries(jurisdiction, RETIREMENT).stream()
                .map(Register.Entry::attributes)
                .filter(step -> step.get("sex") instanceof String own && own.equals(sex))
                .filter(step -> step.get("role") == null || step.get("role").equals(role))
                .findFirst()
                .map(step -> retiresOn(bornOn, step));
    }

    /** Whoever would have retired in the first {@code step} months waits one month more, in the next two months, … */
    private static LocalDate retiresOn(LocalDate bornOn, Map<String, Object> step) {
        var before = bornOn.plusYears(number(step, "years"));
        var from = LocalDate.parse(String.valueOf(step.get("from")));
        if (before.isBefore(from)) {
            return before;
        }
        var passed = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), before.withDayOfMonth(1));
        return before.plusMonths(Math.min(passed / number(step, "step") + 1, number(step, "most")));
    }

    private Optional<Integer> years(String jurisdiction, String parameter, LocalDate day) {
        return policies.stack(jurisdiction)
                .value(parameter, day)
                .map(value -> value.number().intValue());
    }

    private static int age(LocalDate bornOn, LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }

    private static long number(Map<String, Object> step, String attribute) {
        return ((Number) step.getOrDefault(attribute, 1)).longValue();
    }
}
