package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.casework.Responsibility;
import org.huxin.server.casework.cases.CaseRow.Origin;
import org.huxin.server.duty.Duties;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as lists show them, with a constant number of look-ups for any number of rows. */
@Component
class CaseRows {

    private final DSLContext db;
    private final Duties duties;
    private final Directory directory;
    private final Words words;
    private final PackSteps steps;

    CaseRows(DSLContext db, Duties duties, Directory directory, Words words, PackSteps steps) {
        this.db = db;
        this.duties = duties;
        this.directory = directory;
        this.words = words;
        this.steps = steps;
    }

    List<CaseRow> of(List<LabourCaseRecord> rows) {
        var owed =
                duties.owed(rows.stream().map(row -> Case.subject(row.getId())).toList());
        var origins = origins(rows.stream().map(LabourCaseRecord::getClue).toList());
        var orders = new HashMap<String, Steps>();
        return rows.stream()
                .map(row -> row(
                        row,
                        owed.get(Case.subject(row.getId())),
                        Objects.requireNonNull(origins.get(row.getClue())),
                        orders.computeIfAbsent(row.getJurisdiction(), steps::of)))
                .toList();
    }

    private Map<UUID, Origin> origins(Collection<UUID> clues) {
        return db
                .select(CLUE.ID, CLUE.NUMBER, CLUE.RECEIVED_AT, CLUE.STABILITY)
                .from(CLUE)
                .where(CLUE.ID.eq(any(clues.toArray(UUID[]::new))))
                .fetch(row -> new Origin(row.value1(), row.value2(), row.value3(), row.value4()))
                .stream()
                .collect(toMap(Origin::id, origin -> origin));
    }

    private CaseRow row(LabourCaseRecord row, Duties.@Nullable Owed owed, Origin origin, Steps order) {
        return new CaseRow(
                row.getId(),
                row.getNumber(),
                row.getOpenedAt(),
                row.getClosedAt(),
                origin,
                row.getEmployer(),
                row.getProject(),
                new Responsibility(
                        directory.named(row.getUnit()),
                        directory.named(row.getIndustryUnit()),
                        directory.named(row.getTerritoryUnit()),
                        row.getEmployer()),
                new Word(row.getStep(), order.label(row.getStep())),
                words.of(row.getJurisdiction(), "causes", row.getCause()),
                row.getMajor(),
                row.getListed(),
                row.getVerifiedFen(),
                row.getVerifiedPersons(),
                owed == null ? null : owed.next());
    }
}
