package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.wage.Tables.ATTENDANCE_SIGNAL;
import static org.huxin.db.wage.Tables.DEVICE;
import static org.jooq.impl.DSL.uuid;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 异常 of attendance as warnings. */
@CaseworkTest
class OddAttendanceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final String OPENED = "national.warning.gate_opened";
    private static final String TWO_PLACES = "national.warning.two_places";

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    private WatchedSite watched;

    @BeforeEach
    void aSite() throws Exception {
        watched = sites.opened();
    }

    @Test
    void aGateThatIsOpenedForNobodyKnownOnFiveDaysIsWarnedOfAndLookingAtADayAnewChangesNothing() throws Exception {
        var gate = gate();
        for (var day = 1; day <= 4; day++) {
            odd("no_face", DAY.minusDays(day), gate, null);
            odd("no_face", DAY.minusDays(day), gate, null);
        }
        watched.looked(DAY).andExpect(jsonPath("$[?(@.rule=='%s')]".formatted(OPENED), is(empty())));

        odd("no_face", DAY, null, null);
        odd("same_second", DAY, gate, null);
        watched.looked(DAY);

        watched.warning(OPENED)
                .andExpect(jsonPath("$.line.measured", is(5)))
                .andExpect(jsonPath("$.line.grade.code", is("yellow")))
                .andExpect(jsonPath("$.rows", hasSize(5)))
                .andExpect(jsonPath(
                        "$.rows[*].says", everyItem(matchesRegex("2024-05-\\d\\d (考勤设备 ODD-\\d+|打卡文件)：未验人开闸"))));
        var known = known();
        db.update(ATTENDANCE_SIGNAL)
                .set(ATTENDANCE_SIGNAL.ID, uuid())
                .where(ATTENDANCE_SIGNAL.PROJECT.eq(watched.project()))
                .execute();
        watched.looked(DAY);
        assertThat(known()).isEqualTo(known);
        watched.warning(OPENED).andExpect(jsonPath("$.turns[*].day", contains(DAY.toString())));
    }

    @Test
    void twoPeopleOnTwoSitesAtOnceAreWarnedOfByTheirMaskedNames() throws Exception {
        var first = watched.worked("测试甲", WatchedSite.MAY);
        odd("two_places", DAY, null, first);
        odd("two_places", DAY.minusDays(1), null, first);
        watched.looked(DAY).andExpect(jsonPath("$[?(@.rule=='%s')]".formatted(TWO_PLACES), is(empty())));

        odd("two_places", DAY, null, watched.worked("测试乙", WatchedSite.MAY));
        watched.looked(DAY);

        watched.warning(TWO_PLACES)
                .andExpect(jsonPath("$.line.measured", is(2)))
                .andExpect(jsonPath("$.rows", hasSize(3)))
                .andExpect(jsonPath("$.rows[*].says", everyItem(matchesRegex("2024-05-\\d\\d 测.*\\*.*：同时两地"))));
    }

    private int known() {
        return db.fetchCount(KNOWN_MONTH, KNOWN_MONTH.WATCHED.eq(watched.project()));
    }

    private UUID gate() {
        var id = UUID.randomUUID();
        db.insertInto(DEVICE)
                .set(DEVICE.ID, id)
                .set(DEVICE.PROJECT, watched.project())
                .set(DEVICE.NUMBER, "ODD-" + System.nanoTime())
                .set(DEVICE.KIND, "face")
                .set(DEVICE.KEY_CIPHER, "none")
                .set(DEVICE.REGISTERED_AT, DAY.atStartOfDay())
                .set(DEVICE.REGISTERED_BY, "zy.housing")
                .execute();
        return id;
    }

    private void odd(String kind, LocalDate day, @Nullable UUID device, @Nullable UUID worker) {
        db.insertInto(ATTENDANCE_SIGNAL)
                .set(ATTENDANCE_SIGNAL.PROJECT, watched.project())
                .set(ATTENDANCE_SIGNAL.DAY, day)
                .set(ATTENDANCE_SIGNAL.KIND, kind)
                .set(ATTENDANCE_SIGNAL.AT, day.atTime(8, 0))
                .set(ATTENDANCE_SIGNAL.DEVICE, device)
                .set(ATTENDANCE_SIGNAL.WORKER, worker)
                .set(ATTENDANCE_SIGNAL.TIMES, 1)
                .execute();
    }
}
