package org.huxin.server.casework.imports;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.CLUE_IMPORT_LINE;
import static org.huxin.db.casework.Tables.CLUE_IMPORT_PERSONAL;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportLineRecord;
import org.huxin.db.casework.tables.records.ClueImportPersonalRecord;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lines of imports as stored, with what is personal in them sealed apart. */
@Repository
class Lines {

    private final DSLContext db;
    private final LineTexts texts;

    Lines(DSLContext db, LineTexts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Adds a batch of lines to the file that was sent last. */
    void add(ClueImportRecord to, List<Draft> drafts) {
        db.batchInsert(drafts.stream().map(draft -> row(to, draft)).toList()).execute();
        addPersonal(to, drafts);
    }

    /** Puts a corrected line in the place of what it was. */
    void replace(ClueImportRecord of, Draft draft) {
        db.deleteFrom(CLUE_IMPORT_LINE)
                .where(last(of))
                .and(CLUE_IMPORT_LINE.LINE.eq(draft.line()))
                .execute();
        add(of, List.of(draft));
    }

    /** Forgets every line that did not become a clue. */
    void forgetUncommitted(ClueImportRecord of) {
        db.deleteFrom(CLUE_IMPORT_LINE)
                .where(CLUE_IMPORT_LINE.IMPORT.eq(of.getId()))
                .and(CLUE_IMPORT_LINE.CLUE.isNull())
                .execute();
    }

    /** Lines of the last file after a line number; a state narrows them. */
    List<ClueImportLineRecord> after(ClueImportRecord of, int line, @Nullable String state, int limit) {
        return db.selectFrom(CLUE_IMPORT_LINE)
                .where(last(of))
                .and(CLUE_IMPORT_LINE.LINE.gt(line))
                .and(state == null ? noCondition() : CLUE_IMPORT_LINE.STATE.eq(state))
                .orderBy(CLUE_IMPORT_LINE.LINE)
                .limit(limit)
                .fetch();
    }

    @Nullable
    ClueImportLineRecord find(ClueImportRecord of, int line) {
        return db.selectFrom(CLUE_IMPORT_LINE)
                .where(last(of))
                .and(CLUE_IMPORT_LINE.LINE.eq(line))
                .fetchOne();
    }

    /** What is sealed of one line. */
    List<ClueImportPersonalRecord> personalOf(ClueImportLineRecord line) {
        return db.selectFrom(CLUE_IMPORT_PERSONAL)
                .where(CLUE_IMPORT_PERSONAL.IMPORT.eq(line.getImport()))
                .and(CLUE_IMPORT_PERSONAL.SENDING.eq(line.getSending()))
                .and(CLUE_IMPORT_PERSONAL.LINE.eq(line.getLine()))
                .fetch();
    }

    /** Lines of the last file by state, for several imports. */
    Map<UUID, Map<String, Integer>> counts(Collection<ClueImportRecord> imports) {
        var counts = new HashMap<UUID, Map<String, Integer>>();
        var byId = new HashMap<UUID, Integer>();
        imports.forEach(one -> byId.put(one.getId(), one.getSending()));
        db.select(CLUE_IMPORT_LINE.IMPORT, CLUE_IMPORT_LINE.SENDING, CLUE_IMPORT_LINE.STATE, count())
                .from(CLUE_IMPORT_LINE)
                .where(CLUE_IMPORT_LINE.IMPORT.eq(any(byId.keySet().toArray(UUID[]::new))))
                .groupBy(CLUE_IMPORT_LINE.IMPORT, CLUE_IMPORT_LINE.SENDING, CLUE_IMPORT_LINE.STATE)
                .forEach(row -> {
                    if (row.value2().equals(byId.get(row.value1()))) {
                        counts.computeIfAbsent(row.value1(), id -> new HashMap<>())
                                .put(row.value3(), row.value4());
                    }
                });
        return counts;
    }

    /** Numbers of clues by id. */
    Map<UUID, String> numbers(Collection<UUID> clues) {
        return db.select(CLUE.ID, CLUE.NUMBER)
                .from(CLUE)
                .where(CLUE.ID.eq(any(clues.toArray(UUID[]::new))))
                .fetchMap(CLUE.ID, CLUE.NUMBER);
    }

    static Condition last(ClueImportRecord of) {
        return CLUE_IMPORT_LINE.IMPORT.eq(of.getId()).and(CLUE_IMPORT_LINE.SENDING.eq(of.getSending()));
    }

    private ClueImportLineRecord row(ClueImportRecord to, Draft draft) {
        var row = new ClueImportLineRecord();
        row.setImport(to.getId());
        row.setSending(to.getSending());
        row.setLine(draft.line());
        row.setState(draft.errors().isEmpty() ? "ready" : "wrong");
        row.setKey(draft.key());
        row.setTexts(texts.write(draft.texts()));
        row.setErrors(texts.write(draft.errors()));
        return row;
    }

    private void addPersonal(ClueImportRecord to, List<Draft> drafts) {
        var rows = drafts.stream()
                .flatMap(
                        draft -> texts.sealed(draft.texts()).entrySet().stream().map(hidden -> {
                            var row = new ClueImportPersonalRecord();
                            row.setImport(to.getId());
                            row.setSending(to.getSending());
                            row.setLine(draft.line());
                            row.setKind(hidden.getKey().name());
                            row.setCipher(hidden.getValue().cipher());
                            row.setMasked(hidden.getValue().masked());
                            row.setKeyed(hidden.getValue().index());
                            return row;
                        }))
                .toList();
        db.batchInsert(rows).execute();
    }
}
