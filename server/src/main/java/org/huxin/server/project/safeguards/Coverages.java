package org.huxin.server.project.safeguards;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Projects;
import org.huxin.server.project.safeguards.Coverage.Row;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all projects once, by place and department. */
@Component
class Coverages {

    private final DSLContext db;
    private final Safeguards safeguards;
    private final Directory directory;
    private final CurrentOfficer current;

    Coverages(DSLContext db, Safeguards safeguards, Directory directory, CurrentOfficer current) {
        this.db = db;
        this.safeguards = safeguards;
        this.directory = directory;
        this.current = current;
    }

    private record Counted(
            @Nullable String region, @Nullable String unit, int projects, List<Integer> inPlace) {}

    @Transactional(readOnly = true)
    Coverage get() {
        var officer = current.require(Permission.PROJECT_READ);
        var words = safeguards.provable(officer.jurisdiction());
        var counted = counted(officer, words);
        return new Coverage(
                words, row(null, counted, words), places(officer, counted, words), departments(counted, words));
    }

    private List<Counted> counted(ActingOfficer officer, List<Word> words) {
        var flags =
                new ArrayList<SelectField<?>>(List.of(CONSTRUCTION_PROJECT.REGION, CONSTRUCTION_PROJECT.INDUSTRY_UNIT));
        words.forEach(word ->
                flags.add(field(safeguards.inPlace(word.code(), officer.scope().jurisdictions()))
                        .as(word.code())));
        var one = db.select(flags)
                .from(CONSTRUCTION_PROJECT)
                .where(Safeguards.asked())
                .and(officer.scope().on(Projects.SCOPE))
                .asTable("one");
        var region = Objects.requireNonNull(one.field(CONSTRUCTION_PROJECT.REGION));
        var unit = Objects.requireNonNull(one.field(CONSTRUCTION_PROJECT.INDUSTRY_UNIT));
        List<Field<Integer>> figures = words.stream()
                .map(word -> count().filterWhere(Objects.requireNonNull(one.field(word.code(), Boolean.class))
                        .isTrue()))
                .<Field<Integer>>map(each -> each)
                .toList();
        var wanted = new ArrayList<SelectField<?>>(List.of(region, unit, count()));
        wanted.addAll(figures);
        return db.select(wanted)
                .from(one)
                .groupBy(region, unit)
                .fetch(row -> new Counted(
                        row.get(region),
                        row.get(unit),
                        row.get(2, Integer.class),
                        figures.stream().map(row::get).toList()));
    }

    /** Places in the pack's order, each with what lies below it; those without projects are left out. */
    private List<Row> places(ActingOfficer officer, List<Counted> counted, List<Word> words) {
        var rows = new ArrayList<Row>();
        for (var region : directory.regions(officer.jurisdiction())) {
            var within = directory.regionsWithin(officer.jurisdiction(), region.code());
            add(
                    rows,
                    new Named(region.code(), region.name()),
                    counted,
                    one -> one.region() != null && within.contains(one.region()),
                    words);
        }
        add(rows, null, counted, one -> one.region() == null, words);
        return rows;
    }

    private List<Row> departments(List<Counted> counted, List<Word> words) {
        Set<String> units = new TreeSet<>();
        counted.stream().map(Counted::unit).filter(Objects::nonNull).forEach(units::add);
        var rows = new ArrayList<Row>();
        units.forEach(unit ->
                add(rows, new Named(unit, directory.nameOf(unit)), counted, one -> unit.equals(one.unit()), words));
        add(rows, null, counted, one -> one.unit() == null, words);
        return rows;
    }

    private static void add(
            List<Row> rows, @Nullable Named named, List<Counted> counted, Predicate<Counted> here, List<Word> words) {
        var row = row(named, counted.stream().filter(here).toList(), words);
        if (row.projects() > 0) {
            rows.add(row);
        }
    }

    private static Row row(@Nullable Named named, Collection<Counted> counted, List<Word> words) {
        return new Row(
                named,
                counted.stream().mapToInt(Counted::projects).sum(),
                words.stream()
                        .collect(toMap(
                                Word::code,
                                word -> counted.stream()
                                        .mapToInt(one -> one.inPlace().get(words.indexOf(word)))
                                        .sum())));
    }
}
