package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.DEVICE_SEEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Which records of a device came in already: a bit for each, so that a batch costs as many rows as it has thousands of numbers,
 * and no index over all punches is needed. Whoever asks holds the device.
 */
@Repository
class SeenSequences {

    private static final int BLOCK_BITS = 13;
    private static final int WITHIN = (1 << BLOCK_BITS) - 1;

    private final DSLContext db;

    SeenSequences(DSLContext db) {
        this.db = db;
    }

    /** Those of the punches that did not come before, each once; marks them. */
    List<Punch> fresh(DeviceRecord device, List<Punch> punches) {
        var blocks = punches.stream()
                .map(one -> one.sequence() >> BLOCK_BITS)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        var seen = stored(device, blocks);
        var fresh = new ArrayList<Punch>(punches.size());
        for (var one : punches) {
            var bits = seen.computeIfAbsent(one.sequence() >> BLOCK_BITS, none -> new BitSet());
            var place = (int) (one.sequence() & WITHIN);
            if (!bits.get(place)) {
                bits.set(place);
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            store(device, blocks, seen);
        }
        return fresh;
    }

    private Map<Long, BitSet> stored(DeviceRecord device, Long[] blocks) {
        var seen = new HashMap<Long, BitSet>();
        db.selectFrom(DEVICE_SEEN)
                .where(DEVICE_SEEN.DEVICE.eq(device.getId()))
                .and(DEVICE_SEEN.SERIES.eq(device.getSeries()))
                .and(DEVICE_SEEN.BLOCK.eq(any(blocks)))
                .forEach(row -> seen.put(row.getBlock(), BitSet.valueOf(row.getBits())));
        return seen;
    }

    private void store(DeviceRecord device, Long[] blocks, Map<Long, BitSet> seen) {
        var bits = new byte[blocks.length][];
        for (var i = 0; i < blocks.length; i++) {
            bits[i] = seen.getOrDefault(blocks[i], new BitSet()).toByteArray();
        }
        db.execute("""
                insert into wage.device_seen (device, series, block, bits)
                select {0}, {1}, t.* from unnest({2}::bigint[], {3}::bytea[]) as t
                on conflict (device, series, block) do update set bits = excluded.bits
                """, val(device.getId()), val(device.getSeries()), val(blocks), val(bits));
    }
}
