package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.wage.Tables.DEVICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Which records came before, against a plain set. */
@CaseworkTest
class SeenSequencesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private SeenSequences seen;

    @Autowired
    private PunchPartitions partitions;

    @Autowired
    private TransactionTemplate transaction;

    private DeviceRecord device;

    @BeforeEach
    void aDevice() throws Exception {
        counter.on(DAY);
        var housing = counter.of("zz.housing");
        var site = Site.begun(housing, new WageRows(db, personal));
        var gate = Gate.registered(web, housing, site.id().toString());
        device = db.fetchSingle(DEVICE, DEVICE.ID.eq(UUID.fromString(gate.id())));
    }

    private List<Long> fresh(List<Long> sequences) {
        var punches = sequences.stream()
                .map(sequence ->
                        new Punch(1, sequence, DAY.atStartOfDay(), Punch.IN, (short) 1, new Identity("01", "invented")))
                .toList();
        return transaction.execute(status ->
                seen.fresh(device, punches).stream().map(Punch::sequence).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void eachIsFreshOnce(long seed) {
        var random = new Random(seed);
        Set<Long> known = new HashSet<>();
        for (var batch = 0; batch < 40; batch++) {
            var sequences = new ArrayList<Long>();
            var from = random.nextInt(20_000);
            for (var i = 0; i < random.nextInt(300); i++) {
                sequences.add(random.nextInt(10) == 0 ? random.nextLong(1L << 53) : from + random.nextInt(400));
            }
            var expected = sequences.stream().filter(known::add).toList();
            assertThat(fresh(sequences)).as("seed %d, batch %d", seed, batch).isEqualTo(expected);
        }
    }

    @Test
    void aNewSeriesBeginsAnew() {
        assertThat(fresh(List.of(1L, 2L, 1L))).containsExactly(1L, 2L);
        device.setSeries(device.getSeries() + 1);
        assertThat(fresh(List.of(2L, 3L))).containsExactly(2L, 3L);
        device.setSeries(device.getSeries() - 1);
        assertThat(fresh(List.of(2L, 3L))).containsExactly(3L);
    }

    @Test
    void whatIsUndoneWasNotSeen() {
        transaction.executeWithoutResult(status -> {
            seen.fresh(
                    device,
                    List.of(new Punch(
                            1, 7, DAY.atStartOfDay(), Punch.IN, null, new Identity(Identity.CODE, "invented"))));
            status.setRollbackOnly();
        });
        assertThat(fresh(List.of(7L))).containsExactly(7L);
    }

    @Test
    void aBatchOfManyNumbersCostsFewRows() {
        var sequences = new ArrayList<Long>();
        for (var i = 0L; i < 5_000; i++) {
            sequences.add(100_000 + i);
        }
        fresh(sequences);
        assertThat(db.fetchSingle("select count(*) from wage.device_seen where device = ?", device.getId())
                        .get(0, Integer.class))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aDayHasOnePartitionHoweverOftenItIsAsked() {
        var far = LocalDate.of(2023, 6, 1);
        partitions.need(List.of(far, far.plusDays(1), far));
        partitions.need(List.of(far));
        db.execute("select wage.make_punch_day(?)", far);
        assertThat(db.fetch(
                                "select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid"
                                        + " where i.inhparent = 'wage.punch'::regclass and c.relname like 'punch_2023_06_%' order by 1")
                        .into(String.class))
                .containsExactly("punch_2023_06_01", "punch_2023_06_02");
    }
}
