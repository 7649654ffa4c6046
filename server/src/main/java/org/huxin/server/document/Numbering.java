package org.huxin.server.document;

import static org.huxin.db.document.Tables.COUNTER;

import java.util.Map;
import org.huxin.engine.policy.PaperTemplate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发文字号: one after another within a unit, series and year. */
@Component
class Numbering {

    /** Where a number names the unit that issues it. */
    static final String UNIT = "{unit}";

    private final DSLContext db;

    Numbering(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes the next number. Others who want one of the same series wait for the end of this transaction, and get the
     * same number if it is rolled back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int next(String jurisdiction, String unit, String series, int year) {
        return db.insertInto(COUNTER)
                .set(COUNTER.JURISDICTION, jurisdiction)
                .set(COUNTER.UNIT, unit)
                .set(COUNTER.SERIES, series)
                .set(COUNTER.YEAR, year)
                .set(COUNTER.LAST, 1)
                .onConflict(COUNTER.JURISDICTION, COUNTER.UNIT, COUNTER.SERIES, COUNTER.YEAR)
                .doUpdate()
                .set(COUNTER.LAST, COUNTER.LAST.plus(1))
                .returning(COUNTER.LAST)
                .fetchSingle(COUNTER.LAST);
    }

    /** The number as the template writes it, with the unit's code where it names one. */
    static String text(PaperTemplate template, int year, int number, String code) {
        return new Blanks(Map.of("year", Integer.toString(year), "n", Integer.toString(number), "unit", code))
                .fill(template.number());
    }
}
