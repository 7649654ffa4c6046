package org.huxin.server.casework.firms;

import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import java.util.Arrays;
import java.util.List;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.casework.clues.Stage;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprise;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Clues about a firm, by its code or its name, as far as the officer sees them. */
@Repository
class FirmClues {

    private static final String NATURES = "natures";
    private static final int MOST = 100;
    static final List<String> UNSOLVED = Arrays.stream(Stage.values())
            .filter(Stage::unsolved)
            .map(Stage::name)
            .toList();

    private final DSLContext db;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;

    FirmClues(DSLContext db, Words words, Directory directory, CurrentOfficer current) {
        this.db = db;
        this.words = words;
        this.directory = directory;
        this.current = current;
    }

    List<FirmRecord.Count> natures(Enterprise firm) {
        return db.select(CLUE.JURISDICTION, CLUE.NATURE, count(), count().filterWhere(CLUE.STAGE.in(UNSOLVED)))
                .from(CLUE)
                .where(about(firm))
                .and(CLUE.NATURE.isNotNull())
                .groupBy(CLUE.JURISDICTION, CLUE.NATURE)
                .orderBy(CLUE.JURISDICTION, CLUE.NATURE)
                .fetch(row -> new FirmRecord.Count(
                        new Words.Word(row.value2(), words.label(row.value1(), NATURES, row.value2())),
                        row.value3(),
                        row.value4()));
    }

    List<FirmRecord.Line> latest(Enterprise firm) {
        var unit = coalesce(CLUE.HANDLING_UNIT, CLUE.PROPOSED_UNIT);
        return db.select(CLUE.fields())
                .select(unit)
                .from(CLUE)
                .where(about(firm))
                .orderBy(CLUE.RECEIVED_AT.desc(), CLUE.ID)
                .limit(MOST)
                .fetch(row -> new FirmRecord.Line(
                        row.get(CLUE.ID),
                        row.get(CLUE.NUMBER),
                        words.of(row.get(CLUE.JURISDICTION), NATURES, row.get(CLUE.NATURE)),
                        row.get(CLUE.RECEIVED_AT),
                        row.get(CLUE.STAGE),
                        row.get(CLUE.PROJECT),
                        directory.named(row.get(unit))));
    }

    private Condition about(Enterprise firm) {
        var named = CLUE.EMPLOYER.eq(firm.name());
        return current.require(Permission.CASE_READ)
                .scope()
                .on(Ledger.SCOPE)
                .and(firm.creditCode() == null ? named : named.or(CLUE.EMPLOYER_CODE.eq(firm.creditCode())));
    }
}
