package org.huxin.server.demo;

import static org.huxin.db.demo.Tables.CLOCK;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** The demonstration's date as stored: it survives a restart, and a move that was cut off goes on after one. */
@Repository
@Profile("demo")
class ClockRow {

    /**
     * @param date the business date, every day before it closed
     * @param movingFrom where the last move began
     * @param target where it ends; the date itself when nothing moves
     */
    record Position(LocalDate date, LocalDate movingFrom, LocalDate target) {

        boolean moving() {
            return date.isBefore(target);
        }
    }

    private final DSLContext db;

    /** @param begins day on which time stands at the first start; empty for the eve of the story, which is then told at once */
    ClockRow(DSLContext db, StoryBook book, TownBook towns, @Value("${huxin.demo.begins:}") String begins) {
        this.db = db;
        var eve = begins.isEmpty() ? towns.begins(book.story().from()).minusDays(1) : LocalDate.parse(begins);
        db.insertInto(CLOCK, CLOCK.DATE, CLOCK.MOVING_FROM, CLOCK.TARGET)
                .values(eve, eve, begins.isEmpty() ? book.story().to() : eve)
                .onConflictDoNothing()
                .execute();
    }

    Position read() {
        return db.select(CLOCK.DATE, CLOCK.MOVING_FROM, CLOCK.TARGET)
                .from(CLOCK)
                .fetchSingle(row -> new Position(row.value1(), row.value2(), row.value3()));
    }

    void arriveAt(LocalDate date) {
        db.update(CLOCK).set(CLOCK.DATE, date).execute();
    }

    /** @return false if the date is moving already */
    boolean aim(int days) {
        return db.update(CLOCK)
                        .set(CLOCK.MOVING_FROM, CLOCK.DATE)
                        .set(CLOCK.TARGET, CLOCK.DATE.plus(days))
                        .where(CLOCK.TARGET.eq(CLOCK.DATE))
                        .execute()
                == 1;
    }

    /** How many steps of the story have happened. */
    int told() {
        return db.select(CLOCK.TOLD).from(CLOCK).fetchSingle(CLOCK.TOLD);
    }

    void told(int steps) {
        db.update(CLOCK).set(CLOCK.TOLD, steps).execute();
    }
}
