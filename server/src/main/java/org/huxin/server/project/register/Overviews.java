package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.PROJECT;
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
import java.util.function.UnaryOperator;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Region;
import org.huxin.server.policy.Words;
import org.huxin.server.project.register.Overview.Line;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all projects once, grouped four ways. */
@Component
class Overviews {

    private static final String NOT_SAID = "未填";

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
        UNIT(PROJECT.INDUSTRY_UNIT),
        REGION(PROJECT.REGION),
        FIELD(PROJECT.FIELD),
        STEP(PROJECT.STEP);

        private final Field<String> column;

        By(Field<String> column) {
            this.column = column;
        }
    }

    @Transactional(readOnly = true)
    public Overview get() {
        var officer = current.require(Permission.PROJECT_READ);
        var here = officer.jurisdiction();
        var lines = lines(officer);
        var regions = named(of(lines, By.REGION), UnaryOperator.identity());
        return new Overview(
                sum("", "合计", of(lines, By.STEP).values()),
                named(of(lines, By.UNIT), directory::nameOf),
                places(officer, regions),
                named(of(lines, By.FIELD), code -> words.label(here, "fields", code)),
                named(of(lines, By.STEP), code -> steps.label(here, code)));
    }

    private Map<By, Map<String, Line>> lines(ActingOfficer officer) {
        var flags = new ArrayList<SelectField<?>>();
        for (var by : By.values()) {
            flags.add(coalesce(by.column, inline(ProjectFilter.NONE)).as(by.name()));
        }
        for (var mark : Mark.values()) {
            flags.add(field(marks.of(mark, officer.scope().jurisdictions())).as(mark.name()));
        }
        var one = db.select(flags)
                .from(PROJECT)
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
        var found = new EnumMap<By, Map<String, Line>>(By.class);
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
                            of(found, by).put(code, line(code, row));
                        }
                    }
                });
        return found;
    }

    private static Map<String, Line> of(Map<By, Map<String, Line>> lines, By by) {
        return Objects.requireNonNull(lines.get(by));
    }

    private static Line line(String code, Record row) {
        return new Line(
                code,
                code,
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

    /** The most projects first. */
    private static List<Line> named(Map<String, Line> lines, UnaryOperator<String> label) {
        return lines.values().stream()
                .map(line -> line.named(
                        line.code(), line.code().equals(ProjectFilter.NONE) ? NOT_SAID : label.apply(line.code())))
                .sorted((a, b) -> a.count() == b.count()
                        ? a.code().compareTo(b.code())
                        : Integer.compare(b.count(), a.count()))
                .toList();
    }

    /** Places in the pack's order, each with what lies below it; those without projects are left out. */
    private List<Line> places(ActingOfficer officer, List<Line> regions) {
        var here = officer.jurisdiction();
        var places = new ArrayList<Line>();
        for (Region region : directory.regions(here)) {
            var within = directory.regionsWithin(here, region.code());
            var line = sum(
                    region.code(),
                    region.name(),
                    regions.stream().filter(one -> within.contains(one.code())).toList());
            if (line.count() > 0) {
                places.add(line);
            }
        }
        regions.stream().filter(one -> one.code().equals(ProjectFilter.NONE)).forEach(places::add);
        return places;
    }

    private static Line sum(String code, String label, Iterable<Line> lines) {
        var sum = new Line(code, label, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }
}
