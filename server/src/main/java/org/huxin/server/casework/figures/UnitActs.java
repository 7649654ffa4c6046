package org.huxin.server.casework.figures;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.CLUE_ENTRY;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.Subject;
import org.huxin.server.party.WorkLedger;
import org.huxin.server.party.WorkRow;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.springframework.stereotype.Component;

/** What a unit did to clues, counted by the kinds of its jurisdiction that follow from what happens to them. */
@Component
class UnitActs implements WorkLedger {

    private static final String KINDS = "work_kinds";
    private static final String COUNTED_FROM = "counted_from";

    private final DSLContext db;
    private final Policies policies;

    UnitActs(DSLContext db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    @Override
    public List<WorkRow> of(String jurisdiction, String unit, YearMonth month) {
        var kinds = kinds(jurisdiction);
        if (kinds.isEmpty()) {
            return List.of();
        }
        // a clue that comes back within the month is one piece of work, not two
        var once = new LinkedHashMap<String, WorkRow>();
        db.select(CLUE_ENTRY.ID, CLUE_ENTRY.TYPE, CLUE_ENTRY.AT, CLUE.ID, CLUE.NUMBER, CLUE.EMPLOYER)
                .from(CLUE_ENTRY)
                .join(CLUE)
                .on(CLUE.ID.eq(CLUE_ENTRY.CLUE))
                .where(CLUE_ENTRY.UNIT.eq(unit))
                .and(CLUE_ENTRY.TYPE.in(kinds.keySet()))
                .and(CLUE_ENTRY.AT.ge(month.atDay(1).atStartOfDay()))
                .and(CLUE_ENTRY.AT.lt(month.plusMonths(1).atDay(1).atStartOfDay()))
                .and(CLUE.JURISDICTION.eq(jurisdiction))
                .orderBy(CLUE_ENTRY.AT, CLUE_ENTRY.ID)
                .forEach(row -> once.putIfAbsent(row.value2() + row.value4(), row(row, kinds)));
        return List.copyOf(once.values());
    }

    private static WorkRow row(
            Record6<UUID, String, LocalDateTime, UUID, String, String> row, Map<String, String> kinds) {
        return new WorkRow(
                row.value1().toString(),
                kinds.getOrDefault(row.value2(), ""),
                row.value3().toLocalDate(),
                row.value5() + " " + row.value6(),
                new Subject("clue", row.value4().toString(), row.value5(), row.value6()));
    }

    /** Kinds by the fact that they are counted from. */
    private Map<String, String> kinds(String jurisdiction) {
        return policies.stack(jurisdiction).register(KINDS).stream()
                .flatMap(register -> register.entries().stream())
                .flatMap(kind -> Optional.ofNullable(kind.attributes().get(COUNTED_FROM))
                        .map(Object::toString)
                        .filter(fact -> fact.startsWith("clue."))
                        .map(fact -> Map.entry(fact, kind.code()))
                        .stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
