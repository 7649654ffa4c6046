package org.huxin.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Validity;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;
import org.huxin.engine.warning.WarningRule.Excuse;
import org.huxin.engine.warning.WarningRule.Level;
import org.jspecify.annotations.Nullable;

/**
 * Grades, limits and exemptions that an office sets for a rule of early warning whose limits are its own, written such as
 * {@code red=50*2;orange=50|stoppage=6 month}: grade, limit and months, the gravest first, then exemptions with their longest term.
 * A limit of {@code -} is left as the rule has it.
 */
public record WarningSetting(List<Grade> grades, List<Excuse> excuses) {

    private static final Pattern GRADE = Pattern.compile("([a-z_]+)=(-|[0-9]{1,12}(?:\\.[0-9]{1,4})?)\\*([0-9]{1,2})");
    private static final Pattern EXCUSE = Pattern.compile("([a-z_]+)=([0-9]{1,3}) ([a-z_]+)");
    private static final String NONE = "-";

    /** @param limit null where it is left as the rule has it */
    public record Grade(String code, @Nullable BigDecimal limit, int months) {}

    public WarningSetting {
        grades = List.copyOf(grades);
        excuses = List.copyOf(excuses);
    }

    /** Empty where the text does not say any. */
    public static Optional<WarningSetting> read(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var grades = new ArrayList<Grade>();
        for (var one : said(parts[0])) {
            var found = GRADE.matcher(one);
            if (!found.matches() || found.group(3).equals("0")) {
                return Optional.empty();
            }
            var limit = found.group(2).equals(NONE) ? null : new BigDecimal(found.group(2));
            grades.add(new Grade(found.group(1), limit, Integer.parseInt(found.group(3))));
        }
        var excuses = new ArrayList<Excuse>();
        for (var one : said(parts[1])) {
            var found = EXCUSE.matcher(one);
            if (!found.matches() || unit(found.group(3)).isEmpty()) {
                return Optional.empty();
            }
            var term = new Term(
                    Integer.parseInt(found.group(2)), unit(found.group(3)).orElseThrow(), Roll.NONE);
            excuses.add(new Excuse(found.group(1), term));
        }
        return grades.isEmpty() ? Optional.empty() : Optional.of(new WarningSetting(grades, excuses));
    }

    private static List<String> said(String part) {
        return part.isBlank() ? List.of() : List.of(part.split(";"));
    }

    private static Optional<Unit> unit(String word) {
        return Stream.of(Unit.DAY, Unit.WORKING_DAY, Unit.MONTH, Unit.YEAR)
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** As it is kept. */
    public String text() {
        return grades.stream()
                        .map(grade -> grade.code() + "="
                                + (grade.limit() == null
                                        ? NONE
                                        : grade.limit().stripTrailingZeros().toPlainString()) + "*"
                                + grade.months())
                        .collect(Collectors.joining(";"))
                + "|"
                + excuses.stream()
                        .map(excuse -> excuse.kind() + "=" + excuse.atMost().count() + " "
                                + excuse.atMost().unit().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(";"));
    }

    /** What is wrong with setting it for a rule, in Chinese; empty when it can be. */
    public Optional<String> fault(WarningRule rule) {
        var known = rule.excuses().stream().map(Excuse::kind).toList();
        for (var excuse : excuses) {
            if (!known.contains(excuse.kind())) {
                return Optional.of("规则“" + rule.title() + "”不认豁免“" + excuse.kind() + "”");
            }
        }
        if (new HashSet<>(excuses.stream().map(Excuse::kind).toList()).size() < excuses.size()) {
            return Optional.of("同一种豁免写了两次");
        }
        var codes = rule.levels().stream().map(Level::grade).toList();
        for (var grade : grades) {
            if (!codes.contains(grade.code())) {
                return Optional.of("规则“" + rule.title() + "”没有等级“" + grade.code() + "”");
            }
        }
        return falling(rule) ? Optional.empty() : Optional.of("等级须从重到轻，每级一次：重的界限要比轻的严，或者连续的月数更多");
    }

    private boolean falling(WarningRule rule) {
        var more = rule.signal().moreIsWorse() ? 1 : -1;
        for (var i = 1; i < grades.size(); i++) {
            var graver = grades.get(i - 1);
            var lighter = grades.get(i);
            if (order(rule, graver.code()) >= order(rule, lighter.code())) {
                return false;
            }
            if (graver.limit() != null && lighter.limit() != null) {
                var apart = graver.limit().compareTo(lighter.limit()) * more;
                if (apart < 0 || apart == 0 && graver.months() <= lighter.months()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int order(WarningRule rule, String grade) {
        return rule.levels().stream().map(Level::grade).toList().indexOf(grade);
    }

    /** The rule as it reads with the setting. */
    public WarningRule on(WarningRule rule) {
        return rule.with(
                grades.stream()
                        .map(grade -> new Level(grade.code(), limit(rule, grade), grade.months()))
                        .toList(),
                excuses);
    }

    /** Whether two readings of a rule warn of the same on a day, however their numbers are written. */
    public static boolean sameOn(LocalDate day, WarningRule one, WarningRule other) {
        return said(day, one).equals(said(day, other))
                && new HashSet<>(one.excuses()).equals(new HashSet<>(other.excuses()));
    }

    private static List<Grade> said(LocalDate day, WarningRule rule) {
        return rule.levels().stream()
                .map(level -> {
                    var limit = level.limit().on(day);
                    return new Grade(level.grade(), limit == null ? null : limit.stripTrailingZeros(), level.months());
                })
                .toList();
    }

    private static Limit limit(WarningRule rule, Grade grade) {
        return grade.limit() != null
                ? new Limit.Number(grade.limit())
                : rule.levels().stream()
                        .filter(level -> level.grade().equals(grade.code()))
                        .map(Level::limit)
                        .findFirst()
                        .orElseThrow();
    }

    /** Rules as they read with what an office set: the same id once for the days before, and once for those after. */
    static List<WarningRule> apply(List<WarningRule> rules, List<OfficeSetting> settings) {
        var held = rules;
        var ordered = settings.stream()
                .sorted(Comparator.comparing(OfficeSetting::from).thenComparing(OfficeSetting::setOn))
                .toList();
        for (var setting : ordered) {
            var said = read(setting.value());
            held = held.stream()
                    .flatMap(rule -> rule.id().equals(setting.id()) && said.isPresent()
                            ? split(rule, as(rules, rule), setting, said.get())
                            : Stream.of(rule))
                    .toList();
        }
        return held;
    }

    /** The rule as the packs have it: what an earlier setting left out, a later one may name again. */
    private static WarningRule as(List<WarningRule> rules, WarningRule rule) {
        return rules.stream()
                .filter(one -> one.id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<WarningRule> split(
            WarningRule rule, WarningRule written, OfficeSetting setting, WarningSetting said) {
        var after = new Validity(setting.from(), null);
        return Stream.concat(
                Spans.minus(rule.validity(), after).stream().map(rule::during),
                Spans.both(rule.validity(), after).stream()
                        .map(span -> said.on(written).during(span)));
    }
}
