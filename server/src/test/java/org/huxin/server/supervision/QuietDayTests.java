package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.supervision.Tables.ASSESSED;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.jooq.impl.DSL.field;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day on which a warning reads as before writes nothing of it, and is a day on which it was looked at all the same. */
@CaseworkTest
class QuietDayTests {

    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private WarnedWorks works;
    private UUID id;

    @BeforeEach
    void aWarning() throws Exception {
        works = WarnedWorks.of(counter);
        works.looked(LATE);
        id = UUID.fromString(works.none());
    }

    /** By which transaction its row was written. */
    private Object written() {
        return db.fetchValue(db.select(field("xmin::text")).from(WARNING).where(WARNING.ID.eq(id)));
    }

    private void again(LocalDate day, boolean same) throws Exception {
        works.labour()
                .get("/api/warnings/%s/recompute?day=%s".formatted(id, day))
                .andExpect(jsonPath("$.same", is(same)));
    }

    @Test
    void whatStandsIsNotWrittenAgainAndWasSeenOnTheLastDayAllTheSame() throws Exception {
        var before = written();
        works.looked(LATE.plusDays(1));
        works.looked(LATE.plusDays(3));

        assertThat(written()).isEqualTo(before);
        works.page(id.toString())
                .andExpect(jsonPath("$.line.lastSeen", is("2024-06-14")))
                .andExpect(jsonPath("$.turns[*].day", contains("2024-06-11")));
        works.warnings(works.labour(), WarnedWorks.NONE).andExpect(jsonPath("$.items[0].lastSeen", is("2024-06-14")));
    }

    @Test
    void whatGoesWasSeenUntilTheDayBeforeIt() throws Exception {
        works.looked(LATE.plusDays(3));
        works.pays(600_000, "2024-06-15");
        works.looked(LATE.plusDays(4));
        works.looked(LATE.plusDays(9));

        works.page(id.toString())
                .andExpect(jsonPath("$.line.state", is("gone")))
                .andExpect(jsonPath("$.line.goneOn", is("2024-06-15")))
                .andExpect(jsonPath("$.line.lastSeen", is("2024-06-14")));
    }

    @Test
    void everyDayItReadSoIsHeldAgainstWhatWasWrittenOnTheFirst() throws Exception {
        works.looked(LATE.plusDays(3));
        for (var day = LATE; !day.isAfter(LATE.plusDays(3)); day = day.plusDays(1)) {
            again(day, true);
        }
        db.update(WARNING)
                .set(WARNING.BYTES, "another text".getBytes())
                .where(WARNING.ID.eq(id))
                .execute();
        again(LATE, false);
        again(LATE.plusDays(3), false);
    }

    /** Nobody enters anything: a day of pay goes by, and the next day's look sees it. */
    @Test
    void aDayThatGoesByIsSeenThoughNothingWasEntered() throws Exception {
        var other = WarnedWorks.of(counter);
        other.looked(LATE.minusDays(2));
        other.looked(LATE.minusDays(1));
        other.warnings(other.labour(), WarnedWorks.NONE).andExpect(jsonPath("$.items.length()", is(0)));
        other.looked(LATE).andExpect(jsonPath("$[*].rule", hasItem(WarnedWorks.NONE)));
    }

    @Test
    void itIsFoundAgainAfterItsRuleFoundNothing() throws Exception {
        // as if the rule had lapsed and been put in force again: the text is the same, the state is not
        db.update(WARNING)
                .set(WARNING.STATE, StoreFindings.GONE)
                .set(WARNING.GONE_ON, LATE)
                .set(WARNING.STAGE, WarningLife.CLEARED)
                .where(WARNING.ID.eq(id))
                .execute();
        works.looked(LATE.plusDays(1));

        works.page(id.toString())
                .andExpect(jsonPath("$.line.state", is("standing")))
                .andExpect(jsonPath("$.acts[*].act", contains("again")));
        assertThat(db.fetchValue(
                        ASSESSED.DAY,
                        ASSESSED.WATCHED.eq(UUID.fromString(works.works().id()))))
                .isEqualTo(LATE.plusDays(1));
    }
}
