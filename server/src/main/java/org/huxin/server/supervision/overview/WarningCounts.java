package org.huxin.server.supervision.overview;

import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WARNING_ACT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.supervision.Rules;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts warnings: open ones by grade, and whether somebody looked in time. */
@Repository
class WarningCounts {

    private static final String RAISED = "raised";

    /** Stages of a warning that is not settled. */
    static final List<String> OPEN = List.of(RAISED, "found_true", "no_data");

    /** When somebody first looked at a warning. */
    static final Field<LocalDateTime> CHECKED = field(select(min(WARNING_ACT.AT))
                    .from(WARNING_ACT)
                    .where(WARNING_ACT.WARNING.eq(WARNING.ID))
                    .and(WARNING_ACT.ACT.startsWith("check.")))
            .as("checked");

    private final DSLContext db;
    private final Rules rules;
    private final Today today;

    WarningCounts(DSLContext db, Rules rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    /** @param month in which those were raised whose checks are counted */
    Map<UUID, Figures> of(Collection<UUID> projects, YearMonth month) {
        var ids = projects.toArray(UUID[]::new);
        var counted = new HashMap<UUID, Figures>();
        db.select(WARNING.PROJECT, WARNING.GRADE, count())
                .from(WARNING)
                .where(WARNING.PROJECT.eq(any(ids)))
                .and(WARNING.STAGE.in(OPEN))
                .groupBy(WARNING.PROJECT, WARNING.GRADE)
                .forEach(row -> counted.merge(
                        row.value1(), graded(Map.of(row.value2(), row.value3()), 0, 0, 0), Figures::plus));
        looked(ids, WARNING.STAGE.eq(RAISED).or(WARNING.FIRST_SEEN.between(month.atDay(1), month.atEndOfMonth())))
                .forEach(one -> counted.merge(one.watched(), checks(one, month), Figures::plus));
        return counted;
    }

    /** All that one warning adds. */
    Figures whole(Looked one, YearMonth month) {
        var checks = checks(one, month);
        return one.open() ? checks.plus(graded(Map.of(one.grade(), 1), 0, 0, 0)) : checks;
    }

    private Figures checks(Looked one, YearMonth month) {
        var ofMonth = YearMonth.from(one.raised()).equals(month);
        var late = one.overdue(today.date());
        var inTime = one.checked() != null && !one.late();
        return graded(
                Map.of(), late ? 1 : 0, ofMonth && inTime ? 1 : 0, ofMonth && (one.checked() != null || late) ? 1 : 0);
    }

    private static Figures graded(Map<String, Integer> warnings, int overdue, int checked, int toCheck) {
        return new Figures(0, 0, 0, 0, 0, 0, 0, warnings, overdue, checked, toCheck);
    }

    /**
     * When a warning was raised and looked at.
     *
     * @param watched the project or firm that it is about
     * @param due last day to look at it; null while the office has set no term
     * @param checked when somebody first did; null while nobody has
     */
    record Looked(
            UUID watched,
            String jurisdiction,
            String grade,
            String stage,
            @Nullable String bearer,
            LocalDate raised,
            @Nullable LocalDate due,
            @Nullable LocalDate checked) {

        boolean open() {
            return OPEN.contains(stage);
        }

        boolean late() {
            return due != null && checked != null && checked.isAfter(due);
        }

        /** Nobody has looked, and the day has gone by. */
        boolean overdue(LocalDate today) {
            return stage.equals(RAISED) && due != null && today.isAfter(due);
        }
    }

    /** Those that nobody has settled yet and at which somebody should have looked. */
    List<Looked> overdue(Collection<UUID> projects) {
        return looked(projects.toArray(UUID[]::new), WARNING.STAGE.eq(RAISED)).stream()
                .filter(one -> one.overdue(today.date()))
                .toList();
    }

    private List<Looked> looked(UUID[] projects, Condition which) {
        return db.select(WARNING.fields())
                .select(CHECKED)
                .from(WARNING)
                .where(WARNING.PROJECT.eq(any(projects)))
                .and(which)
                .fetch(this::looked);
    }

    /** A row of a warning, with {@link #CHECKED}. */
    Looked looked(Record row) {
        var warning = row.into(WARNING);
        var checked = row.get(CHECKED);
        return new Looked(
                Objects.requireNonNullElse(warning.getProject(), warning.getFirm()),
                warning.getJurisdiction(),
                warning.getGrade(),
                warning.getStage(),
                warning.getBearer(),
                warning.getFirstSeen(),
                rules.dueOn(warning.getJurisdiction(), warning.getRule(), warning.getFirstSeen()),
                checked == null ? null : checked.toLocalDate());
    }
}
