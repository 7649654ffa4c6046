package org.huxin.server.project.register;

import static java.util.Comparator.comparing;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Overview.Figures;
import org.huxin.server.project.register.Overview.OfNamed;
import org.huxin.server.project.register.Overview.OfWord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all projects once, grouped four ways. */
@Component
class Overviews {

    private final DSLContext db;
    private final ProjectLedger ledger;
    private final Marks marks;
    private final ProjectSteps steps;
    private final Directory directory;
    private final Words words;
    private final CurrentOfficer current;

    Overviews(
            DSLContext db,
            ProjectLedger ledger,
            Marks marks,
            ProjectSteps steps,
            Directory directory,
            Words words,
            CurrentOfficer current) {
        this.db = db;
        this.ledger = ledger;
        this.marks = marks;
        this.steps = steps;
        this.directory = directory;
        this.words = words;
        this.current = current;
    }

    /** By what the projects are grouped. */
    private enum By {
        UNIT(CONSTRUCTION_PROJECT.INDUSTRY_UNIT),
        REGION(CONSTRUCTION_PROJECT.REGION),
        FIELD(CONSTRUCTION_PROJECT.FIELD),
        STEP(CONSTRUCTION_PROJECT.STEP);

        private final Field<String> column;

        By(Field<String> column) {
            this.column = column;
        }
    }

    @Transactional(readOnly = true)
    public Overview get() {
        var officer = current.require(Permission.PROJECT_READ);
        var here = officer.jurisdiction();
        var counted = counted(officer);
        return new Overview(
                of(counted, By.STEP).values().stream().reduce(Figures.NONE, Figures::plus),
                each(counted, By.UNIT, code -> new Named(code, directory.nameOf(code)), OfNamed::new),
                places(here, of(counted, By.REGION)),
                each(counted, By.FIELD, code -> words.of(here, "fields", code), OfWord::new),
                each(counted, By.STEP, code -> new Word(code, steps.label(here, code)), OfWord::new));
    }

    /** The most projects first. */
    private static <K, L> List<L> each(
            Map<By, Map<String, Figures>> counted,
            By by,
            Function<String, @Nullable K> key,
            BiFunction<@Nullable K, Figures, L> line) {
        return of(counted, by).entrySet().stream()
                .sorted(comparing((Map.Entry<String, Figures> one) ->
                                -one.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> line.apply(
                        one.getKey().equals(ProjectFilter.NONE) ? null : key.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private Map<By, Map<String, Figures>> counted(ActingOfficer officer) {
        var flags = new ArrayList<SelectField<?>>();
        for (var by : By.values()) {
            flags.add(coalesce(by.column, inline(ProjectFilter.NONE)).as(by.name()));
        }
        for (var mark : Mark.values()) {
            flags.add(field(marks.of(mark, officer.scope().jurisdictions())).as(mark.name()));
        }
        var one = db.select(flags)
                .from(CONSTRUCTION_PROJECT)
                .where(ledger.condition(ProjectFilter.everything(), officer))
                .asTable("one");

        var wanted = new ArrayList<SelectField<?>>();
        var sets = new ArrayList<Field<?>>();
        for (var by : By.values()) {
            var column = Objects.requireNonNull(one.field(by.name(), String.class));
            sets.add(column);
            wanted.add(column);
            wanted.add(grouping(column).as("not_" + by.name()));
        }
        wanted.add(count().as("all"));
        for (var mark : Mark.values()) {
            var flag = Objects.requireNonNull(one.field(mark.name(), Boolean.class));
            wanted.add(count().filterWhere(flag.isTrue()).as("n_" + mark.name()));
        }
        var found = new EnumMap<By, Map<String, Figures>>(By.class);
        for (var by : By.values()) {
            found.put(by, new HashMap<>());
        }
        db.select(wanted)
                .from(one)
                .groupBy(groupingSets(sets.toArray(Field[]::new)))
                .forEach(row -> {
                    for (var by : By.values()) {
                        if (row.get("not_" + by.name(), Integer.class) == 0) {
                            var code = row.get(by.name(), String.class);
                            of(found, by).put(code, figures(row));
                        }
                    }
                });
        return found;
    }

    private static Map<String, Figures> of(Map<By, Map<String, Figures>> counted, By by) {
        return Objects.requireNonNull(counted.get(by));
    }

    private static Figures figures(Record row) {
        return new Figures(
                row.get("all", Integer.class),
                figure(row, Mark.UNDER_WAY),
                figure(row, Mark.UNENTERED),
                figure(row, Mark.STOPPED),
                figure(row, Mark.OVERDUE),
                figure(row, Mark.POSTS_MISSING),
                figure(row, Mark.BOARD_MISSING),
                figure(row, Mark.NO_WAGE_OFFICER),
                figure(row, Mark.CONTRACT_FAULTY),
                figure(row, Mark.STALE));
    }

    private static int figure(Record row, Mark mark) {
        return row.get("n_" + mark.name(), Integer.class);
    }

    /** Places in the pack's order, each with what lies below it; those without projects are left out. */
    private List<OfNamed> places(String jurisdiction, Map<String, Figures> regions) {
        var places = new ArrayList<OfNamed>();
        for (var region : directory.regions(jurisdiction)) {
            var within = directory.regionsWithin(jurisdiction, region.code());
            var figures = regions.entrySet().stream()
                    .filter(one -> within.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Figures.NONE, Figures::plus);
            if (figures.count() > 0) {
                places.add(new OfNamed(new Named(region.code(), region.name()), figures));
            }
        }
        var nowhere = regions.get(ProjectFilter.NONE);
        if (nowhere != null) {
            places.add(new OfNamed(null, nowhere));
        }
        return places;
    }
}
