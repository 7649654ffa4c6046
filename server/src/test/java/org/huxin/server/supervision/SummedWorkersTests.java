package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.supervision.Tables.KNOWN_WORKER;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Summed;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of whom there is nothing to tell, a month keeps a number; it tells of him from the day on which there is. */
@CaseworkTest
class SummedWorkersTests {

    private static final LocalDate PAYDAY = LocalDate.of(2024, 6, 20);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    @Autowired
    private KnownMonths known;

    private WatchedSite watched;

    @BeforeEach
    void open() throws Exception {
        watched = sites.opened();
    }

    private UUID paid(String name, YearMonth month, long fen) {
        var worker = watched.worked(name, month);
        var sheet = watched.site().sheet(watched.site().contractor(), month, PAYDAY);
        var line = watched.site().line(sheet, worker, 2600, fen, true);
        var card = watched.site().rows().card(worker, name, "6222" + Math.abs(worker.getMostSignificantBits()));
        watched.site().pays(line, card, fen, "paid", PAYDAY.minusDays(2));
        return worker;
    }

    private int told() {
        return db.fetchCount(KNOWN_WORKER, KNOWN_WORKER.PROJECT.eq(watched.project()));
    }

    private int summed(LocalDate day) {
        return known.on(Kind.PROJECT, watched.project(), day).stream()
                .flatMap(month -> ((ProjectMonth) month).summed().stream())
                .mapToInt(Summed::people)
                .sum();
    }

    @Test
    void whoeverIsInOrderIsANumberAndWhoeverWaitsIsToldOnceHisDayOfPayHasGoneBy() throws Exception {
        paid("测试工甲", WatchedSite.MAY, WatchedSite.WAGE);
        var waits = watched.worked("测试工乙", WatchedSite.MAY);
        watched.merge(WatchedSite.MAY);
        var payBy = db.select(WORKER_MONTH.PAY_BY)
                .from(WORKER_MONTH)
                .where(WORKER_MONTH.WORKER.eq(waits))
                .fetchSingle()
                .value1();

        watched.looked(payBy);
        assertThat(told()).isZero();
        assertThat(summed(payBy)).isEqualTo(2);

        // nothing was merged since
        watched.looked(payBy.plusDays(1));
        assertThat(told()).isOne();
        assertThat(summed(payBy.plusDays(1))).isOne();
        assertThat(summed(payBy)).isEqualTo(2);
        var id = Counter.read(
                watched.warning("national.warning.owed_months")
                        .andExpect(jsonPath("$.line.state", is("standing")))
                        .andExpect(jsonPath("$.rows.length()", is(1))),
                "$.line.id");
        watched.labour()
                .get("/api/warnings/" + id + "/recompute?day=" + payBy.plusDays(1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.same", is(true)));
    }

    @Test
    void whereSomebodyGetsSoMuchThatHisYearMattersEveryMonthIsToldOneByOne() throws Exception {
        paid("测试工甲", WatchedSite.MAY, WatchedSite.WAGE);
        watched.merge(WatchedSite.MAY);
        watched.looked(PAYDAY);
        assertThat(told()).isZero();

        paid("测试工乙", WatchedSite.MAY.plusMonths(1), 10 * WatchedSite.WAGE);
        watched.merge(WatchedSite.MAY.plusMonths(1));
        watched.looked(PAYDAY.plusDays(1));
        assertThat(told()).isEqualTo(2);
        assertThat(summed(PAYDAY.plusDays(1))).isZero();
        assertThat(summed(PAYDAY)).isOne();
    }

    @Test
    void whatWasKeptBeforeAnybodyWasSummedIsReadAsItWas() throws Exception {
        watched.worked("测试工甲", WatchedSite.MAY);
        watched.merge(WatchedSite.MAY);
        watched.looked(LocalDate.of(2024, 9, 20));
        var before = known.on(Kind.PROJECT, watched.project(), LocalDate.of(2024, 9, 20));
        assertThat(told()).isOne();

        db.update(KNOWN_MONTH)
                .set(KNOWN_MONTH.BODY, DSL.replace(KNOWN_MONTH.BODY, "\"summed\":[],", ""))
                .where(KNOWN_MONTH.WATCHED.eq(watched.project()))
                .execute();
        assertThat(db.fetchCount(
                        KNOWN_MONTH,
                        KNOWN_MONTH.WATCHED.eq(watched.project()).and(KNOWN_MONTH.BODY.contains("summed"))))
                .isZero();
        assertThat(known.on(Kind.PROJECT, watched.project(), LocalDate.of(2024, 9, 20)))
                .isEqualTo(before);
    }
}
