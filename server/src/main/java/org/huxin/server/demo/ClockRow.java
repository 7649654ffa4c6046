package org.huxin.server.demo;

import static org.huxin.db.demo.Tables.CLOCK;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(ClockRow.class);

    private final DSLContext db;

    /**
     * @param most how many projects of each town are played, for whoever has not much time; none begins with the story
     * @param begins day on which time stands at the first start; empty for the eve of the story, which is then told at once
     */
    ClockRow(
            DSLContext db,
            StoryBook book,
            @Value("${huxin.demo.town:99}") int most,
            @Value("${huxin.demo.begins:}") String begins) {
        this.db = db;
        var asked = Math.max(most, 0);
        var from = asked == 0 ? book.story().from() : book.towns().from();
        var eve = begins.isEmpty() ? from.minusDays(1) : LocalDate.parse(begins);
        db.insertInto(CLOCK, CLOCK.DATE, CLOCK.MOVING_FROM, CLOCK.TARGET, CLOCK.TOWN)
                .values(eve, eve, begins.isEmpty() ? book.story().to() : eve, asked)
                .onConflictDoNothing()
                .execute();
        if (town() != asked) {
            LOG.warn("这个演示目录建立时每地{}，照旧；要{}，请用 --huxin.home=… 换一个目录", projects(town()), projects(asked));
        }
    }

    private static String projects(int town) {
        return town == 0 ? "不演城镇" : "演城镇的前 " + town + " 个项目";
    }

    /** How many projects of each town this demonstration began with; it is told as it began, whatever is asked for later. */
    int town() {
        return db.select(CLOCK.TOWN).from(CLOCK).fetchSingle(CLOCK.TOWN);
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
