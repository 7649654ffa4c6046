package org.huxin.bench.crash;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.crash.WageJournal.PunchKey;
import org.huxin.bench.crash.WageJournal.PunchTold;
import org.huxin.bench.running.Device;

/**
 * A device that sends the days of its people, the new ones first and then what it has kept from before, in any order and now and
 * then twice. A batch without an answer is sent until it has one.
 */
final class DeviceClient implements Runnable {

    private static final int BATCH = 40;
    private static final int KEPT_DAYS = 300;
    private static final int MOST_PAUSE_MILLIS = 400;
    private static final int AGAIN = 8;
    /** Of so many people on a day one forgets to go out by the gate. */
    private static final int FORGETS = 7;

    private record Sent(PunchKey key, PunchTold told, String idNumber) {

        String json() {
            return "{\"sequence\":%d,\"at\":\"%tFT%<tT\",\"direction\":\"%02d\",\"attendType\":\"001\",\"idKind\":\"01\",\"idNumber\":\"%s\"}"
                    .formatted(key.sequence(), told.moment(), told.direction(), idNumber);
        }
    }

    private final Device device;
    private final List<WageSite.Person> people;
    private final OfficerSession officer;
    private final Persistence persistence;
    private final WageJournal journal;
    private final BooleanSupplier going;
    private final Random random;
    private long sequence;

    DeviceClient(
            Device device,
            List<WageSite.Person> people,
            OfficerSession officer,
            Persistence persistence,
            WageJournal journal,
            BooleanSupplier going,
            long seed) {
        this.device = device;
        this.people = people;
        this.officer = officer;
        this.persistence = persistence;
        this.journal = journal;
        this.going = going;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            var newest = today();
            var oldest = newest;
            var earliest = newest.minusDays(KEPT_DAYS);
            while (going.getAsBoolean()) {
                if (newest.isBefore(today())) {
                    send(newest);
                    newest = newest.plusDays(1);
                } else if (oldest.isAfter(earliest)) {
                    oldest = oldest.minusDays(1);
                    send(oldest);
                }
                Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            journal.different("设备 %s 停了：%s".formatted(device.number(), broken));
        }
    }

    private LocalDate today() throws InterruptedException {
        var answer = persistence.send(Part.PUNCHES, () -> officer.get("/api/demo/date"));
        return LocalDate.parse(answer.answer().body().path("date").asString());
    }

    private void send(LocalDate day) throws InterruptedException {
        var records = new ArrayList<Sent>();
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var in = day.atTime(7, 30).plusSeconds(i);
            records.add(record(person, in, 1));
            if ((i + day.getDayOfMonth()) % FORGETS != 0) {
                records.add(record(person, in.plusHours(10), 2));
            }
        }
        Collections.shuffle(records, random);
        for (var from = 0; from < records.size(); from += BATCH) {
            batch(records.subList(from, Math.min(records.size(), from + BATCH)));
        }
    }

    private Sent record(WageSite.Person person, LocalDateTime moment, int direction) {
        return new Sent(
                new PunchKey(device.number(), ++sequence),
                new PunchTold(person.name(), moment, direction),
                person.idNumber());
    }

    private void batch(List<Sent> records) throws InterruptedException {
        var body = records.stream().map(Sent::json).collect(Collectors.joining(",", "{\"records\":[", "]}"));
        var reply = persistence.send(Part.PUNCHES, () -> device.sends(body));
        var taken = reply.answer().body();
        var accepted = taken.path("accepted").asInt(-1);
        var known = taken.path("known").asInt(-1);
        var whole = accepted == records.size() && known == 0;
        var before = accepted == 0 && known == records.size() && reply.repeated();
        if (!reply.answer().done() || !whole && !before) {
            journal.different("设备 %s 的一批 %d 条得到：%s"
                    .formatted(device.number(), records.size(), reply.answer().text()));
        }
        records.forEach(one -> journal.punched(one.key(), one.told()));
        journal.done(Part.PUNCHES, reply.repeated());
        if (random.nextInt(AGAIN) == 0) {
            var again = persistence.send(Part.PUNCHES, () -> device.sends(body));
            if (again.answer().body().path("known").asInt() != records.size()) {
                journal.different("设备 %s 重发的一批得到：%s"
                        .formatted(device.number(), again.answer().text()));
            }
        }
    }
}
