package org.huxin.server.document;

import static org.huxin.db.document.Tables.COUNTER;

import java.util.Map;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发文字号: one after another within a unit, series and year. */
@Component
class Numbering {

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

    /**
     * The number as the template writes it.
     *
     * @param word of the unit in its numbers; empty where it has none
     * @throws CommandRefused {@code paper.no_unit} if the template asks for the word of a unit that has none
     */
    static String text(PaperTemplate template, String word, int year, int number) {
        var blanks = new Blanks(
                Map.of("year", Integer.toString(year), "n", Integer.toString(number), Drafting.UNIT_WORD, word));
        var text = blanks.fill(template.number());
        if (!blanks.missing().isEmpty()) {
            throw CommandRefused.rule("paper.no_unit", "发文单位没有文书“%s”的文号代字".formatted(template.series()));
        }
        return text;
    }
}
