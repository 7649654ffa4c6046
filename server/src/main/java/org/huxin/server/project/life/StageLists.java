package org.huxin.server.project.life;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.LIST_ITEM;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ListItemRecord;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 职责清单: for each step what each party must do, as the register {@code stage_lists} says, and what is done of it. */
@Repository
class StageLists {

    static final String REGISTER = "stage_lists";

    private static final List<String> PARTIES = List.of("owner", "contractor", "subcontractor");

    private final Policies policies;
    private final DSLContext db;

    StageLists(Policies policies, DSLContext db) {
        this.policies = policies;
        this.db = db;
    }

    /** @param done null while it is not */
    record Item(String code, String label, @Nullable ListItemRecord done) {}

    /**
     * One party's list of one step.
     *
     * @param earlier the step is behind the project, which leaves only what is undone
     */
    record StageList(Word step, String party, boolean earlier, List<Item> items) {}

    /** The lists of the present step whole, and of the steps before it what is undone. */
    List<StageList> of(UUID project, String jurisdiction, List<Lifecycle.Stage> steps, String current) {
        var entries = policies.stack(jurisdiction)
                .register(REGISTER)
                .map(list -> list.entries())
                .orElse(List.of());
        if (entries.isEmpty()) {
            return List.of();
        }
        var done = done(project);
        return reached(steps, current).stream()
                .flatMap(step -> PARTIES.stream().map(party -> {
                    var earlier = !step.id().equals(current);
                    var items = entries.stream()
                            .filter(entry -> step.id().equals(entry.attributes().get("step"))
                                    && party.equals(entry.attributes().get("party")))
                            .map(entry -> new Item(entry.code(), entry.label(), done.get(entry.code())))
                            .filter(item -> !earlier || item.done() == null)
                            .toList();
                    return new StageList(new Word(step.id(), step.label()), party, earlier, items);
                }))
                .filter(list -> !list.items().isEmpty())
                .toList();
    }

    /** Whether the item belongs to the present step or to one before it. */
    boolean reached(String jurisdiction, String item, List<Lifecycle.Stage> steps, String current) {
        var step = policies.stack(jurisdiction)
                .register(REGISTER)
                .flatMap(list -> list.entry(item))
                .map(entry -> entry.attributes().get("step"))
                .orElse(null);
        return reached(steps, current).stream().anyMatch(one -> Objects.equals(one.id(), step));
    }

    /** @return false if it was done before */
    boolean tick(ListItemRecord row) {
        return db.insertInto(LIST_ITEM).set(row).onConflictDoNothing().execute() == 1;
    }

    private Map<String, ListItemRecord> done(UUID project) {
        return db.selectFrom(LIST_ITEM).where(LIST_ITEM.PROJECT.eq(project)).fetch().stream()
                .collect(toMap(ListItemRecord::getItem, row -> row));
    }

    private static List<Lifecycle.Stage> reached(List<Lifecycle.Stage> steps, String current) {
        var ids = steps.stream().map(Lifecycle.Stage::id).toList();
        return steps.subList(0, ids.indexOf(current) + 1);
    }
}
