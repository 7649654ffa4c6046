package org.huxin.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test of one attribute. The vocabulary is closed: a pack can say nothing that is not here. */
public sealed interface Condition {

    /**
     * Whether the value passes.
     *
     * @param value the attribute's value, null when the fact does not say
     * @param on the day of the fact, which decides the value of a dated parameter
     */
    boolean holds(@Nullable Object value, LocalDate on);

    /** The attribute is there and not blank (true), or is not (false). */
    record Present(boolean expected) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            var present = switch (value) {
                case null -> false;
                case String text -> !text.isBlank();
                case Collection<?> items -> !items.isEmpty();
                default -> true;
            };
            return present == expected;
        }
    }

    /** The attribute equals one of the values, or one of its items does. */
    record In(List<Object> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            return switch (value) {
                case null -> false;
                case Collection<?> items -> items.stream().anyMatch(item -> holds(item, on));
                default -> same(values, value);
            };
        }
    }

    /** The attribute is there and equals none of the values. */
    record NotIn(List<Object> values) implements Condition {
        public NotIn {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            return value != null && !new In(values).holds(value, on);
        }
    }

    /** How a number is held against a limit: 以上 and 以下 include the limit, 超过 and 不满 do not (民法典 art. 1259). */
    enum Comparison {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN;

        /** Whether a number keeps to it that is below, at or above the limit as the sign says. */
        public boolean keeps(int sign) {
            return switch (this) {
                case AT_LEAST -> sign >= 0;
                case MORE_THAN -> sign > 0;
                case AT_MOST -> sign <= 0;
                case LESS_THAN -> sign < 0;
            };
        }
    }

    /** The attribute is a number, or a list whose length counts, on the right side of a fixed limit. */
    record Compared(Comparison comparison, BigDecimal limit) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            var number = number(value);
            return number != null && comparison.keeps(number.compareTo(limit));
        }
    }

    /** As {@link Compared}, with a limit that the pack dates or the office sets; while it is unset nothing passes. */
    record ComparedToParameter(Comparison comparison, Parameter limit) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            var number = number(value);
            var bound = limit.on(on);
            return number != null && bound != null && comparison.keeps(number.compareTo(bound));
        }
    }

    /** The list holds every one of the values: the four units that a task force must have. */
    record HasAll(List<Object> values) implements Condition {
        public HasAll {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            return value instanceof Collection<?> items && values.stream().allMatch(wanted -> same(items, wanted));
        }
    }

    /** Every one of the tests passes. */
    record All(List<Condition> tests) implements Condition {
        public All {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean holds(@Nullable Object value, LocalDate on) {
            return tests.stream().allMatch(test -> test.holds(value, on));
        }
    }

    /** Values are the same when they read the same: a pack's 3 and a fact's 3 may be different Java types. */
    private static boolean same(Collection<?> among, Object value) {
        var text = value.toString();
        for (var item : among) {
            if (item.toString().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> items -> BigDecimal.valueOf(items.size());
            case Long number -> BigDecimal.valueOf(number);
            default -> parse(value.toString());
        };
    }

    private static @Nullable BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
