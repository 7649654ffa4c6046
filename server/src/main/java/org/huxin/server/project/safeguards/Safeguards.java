package org.huxin.server.project.safeguards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** The safeguards of the packs, proven by the records of whoever keeps them. */
@Component
public class Safeguards {

    private static final String REGISTER = "safeguards";

    private final DSLContext db;
    private final Policies policies;
    private final Map<String, Safeguard> kept;
    private final Today today;

    Safeguards(DSLContext db, Policies policies, List<Safeguard> kept, Today today) {
        this.db = db;
        this.policies = policies;
        this.kept = kept.stream().collect(toMap(Safeguard::code, one -> one));
        this.today = today;
    }

    /** How a project stands, in the pack's order; nothing is asked of works outside the document of the place. */
    public List<Light> of(Project project) {
        return of(List.of(project)).getOrDefault(project.id(), List.of());
    }

    /** As {@link #of(Project)} for many, in one look for each place; those of which nothing is asked are left out. */
    public Map<UUID, List<Light>> of(Collection<Project> projects) {
        return lights(projects, this::inPlace);
    }

    /** Codes of what projects have not and can be blamed for today, as {@link #of(Collection)}. */
    public Map<UUID, List<String>> wanting(Collection<Project> projects) {
        var lights = lights(
                projects,
                (code, jurisdiction) -> inPlace(code, jurisdiction)
                        .orNot(Objects.requireNonNull(kept.get(code)).fallenDue(today.date())));
        return lights.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> lacking(one.getValue())));
    }

    private Map<UUID, List<Light>> lights(Collection<Project> projects, BiFunction<String, String, Condition> isWell) {
        var lights = new HashMap<UUID, List<Light>>();
        projects.stream()
                .filter(project -> project.traits().applies())
                .collect(groupingBy(Project::jurisdiction, mapping(Project::id, toList())))
                .forEach((jurisdiction, ids) -> lights.putAll(lights(jurisdiction, ids, isWell)));
        return lights;
    }

    /** @param isWell of a code and the jurisdiction */
    private Map<UUID, List<Light>> lights(
            String jurisdiction, List<UUID> ids, BiFunction<String, String, Condition> isWell) {
        var entries = entries(jurisdiction);
        var codes = provable(jurisdiction).stream().map(Word::code).toList();
        var wanted = new ArrayList<SelectField<?>>(List.of(CONSTRUCTION_PROJECT.ID));
        codes.forEach(code -> wanted.add(field(isWell.apply(code, jurisdiction)).as(code)));
        return db.select(wanted)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(
                        CONSTRUCTION_PROJECT.ID,
                        row -> lights(
                                entries,
                                codes.stream().collect(toMap(code -> code, code -> row.get(code, Boolean.class)))));
    }

    private static List<Light> lights(List<Register.Entry> entries, Map<String, Boolean> proven) {
        return entries.stream()
                .map(entry -> new Light(
                        entry.code(),
                        entry.label(),
                        Boolean.TRUE.equals(entry.attributes().get("core")),
                        proven.get(entry.code())))
                .toList();
    }

    /** Codes of what records do not prove, for the gates of a step. */
    public List<String> lacking(Project project) {
        return lacking(of(project));
    }

    /** As {@link #lacking(Project)}, of lights that have been read. */
    public static List<String> lacking(List<Light> lights) {
        return lights.stream()
                .filter(light -> Boolean.FALSE.equals(light.inPlace()))
                .map(Light::code)
                .toList();
    }

    /** Safeguards of a jurisdiction that records can prove, in the pack's order. */
    public List<Word> provable(String jurisdiction) {
        return entries(jurisdiction).stream()
                .filter(entry -> asked(entry.code(), jurisdiction))
                .map(entry -> new Word(entry.code(), entry.label()))
                .toList();
    }

    /** Rows of the table of projects of which safeguards are asked: entered, within the document, works not ended. */
    public static Condition asked() {
        return CONSTRUCTION_PROJECT
                .APPLIES
                .isTrue()
                .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                .and(CONSTRUCTION_PROJECT.ENDED_AT.isNull());
    }

    /** Rows of the table of projects for which records prove a safeguard today. */
    Condition inPlace(String code, Collection<String> jurisdictions) {
        return or(jurisdictions.stream()
                .map(one -> CONSTRUCTION_PROJECT.JURISDICTION.eq(one).and(inPlace(code, one)))
                .toList());
    }

    /**
     * Rows of the table of projects that must have a safeguard and have not.
     *
     * @throws CommandRefused {@code ledger.lacking} if nothing keeps records of it
     */
    public Condition lacking(String code, Collection<String> jurisdictions) {
        if (!kept.containsKey(code)) {
            throw CommandRefused.field("ledger.lacking", "lacking", "没有“" + code + "”这一项保障制度");
        }
        return asked().and(inPlace(code, jurisdictions).not());
    }

    private Condition inPlace(String code, String jurisdiction) {
        return asked(code, jurisdiction)
                ? Objects.requireNonNull(kept.get(code)).inPlace(jurisdiction, today.date())
                : trueCondition();
    }

    private boolean asked(String code, String jurisdiction) {
        var safeguard = kept.get(code);
        return safeguard != null && safeguard.asked(jurisdiction, today.date());
    }

    private List<Register.Entry> entries(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .map(Register::entries)
                .orElse(List.of());
    }
}
