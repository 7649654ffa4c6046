package org.huxin.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.server.party.MachineKeys;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;

/** Sites with registered people and a device each; whatever stood there before is gone. */
final class PunchSites {

    static final String JURISDICTION = "410803";

    private static final int PEOPLE = 400;

    /** @param key in hexadecimal digits */
    record Device(int site, String number, String key) {}

    private final List<Device> devices = new ArrayList<>();

    PunchSites(Product product, int sites) {
        var db = product.bean(DSLContext.class);
        for (var statement : Sql.resource("/punches/sites.sql")
                .replace(":sites", Integer.toString(sites))
                .split(";\n")) {
            db.execute(statement);
        }
        var personal = product.bean(PersonalFields.class);
        var keys = product.bean(MachineKeys.class);
        for (var site = 1; site <= sites; site++) {
            people(db, personal, site);
            devices.add(device(db, keys.make(), site));
        }
        db.execute("analyze wage.worker, wage.engagement");
    }

    List<Device> devices() {
        return devices;
    }

    private static void people(DSLContext db, PersonalFields personal, int site) {
        var keyed = IntStream.range(0, PEOPLE)
                .mapToObj(one -> personal.index(PersonalKind.ID_NUMBER, idNumber(site, one)))
                .toArray(String[]::new);
        db.execute("""
                with people as (
                    insert into wage.worker (id, jurisdiction, id_kind, id_cipher, id_masked, id_keyed, name, recorded_at,
                                             recorded_by)
                    select gen_random_uuid(), ?, '01', '-', '*', keyed, '测试员', '2024-01-02', 'bench'
                    from unnest(?::text[]) as t (keyed)
                    returning id)
                insert into wage.engagement (id, project, worker, employer, role, registered_on, recorded_at, recorded_by)
                select gen_random_uuid(), md5('site' || ?)::uuid, id, md5('firm' || ?)::uuid, 'worker', '2024-01-02',
                       '2024-01-02', 'bench'
                from people
                """, JURISDICTION, keyed, Integer.toString(site), Integer.toString(site));
    }

    private static Device device(DSLContext db, MachineKeys.Made key, int site) {
        var number = "bench-" + site;
        db.execute("""
                insert into wage.device (id, project, number, kind, key_cipher, registered_at, registered_by)
                values (?, md5('site' || ?)::uuid, ?, 'gate', ?, '2024-01-02', 'bench')
                """, UUID.randomUUID(), Integer.toString(site), number, key.cipher());
        return new Device(site, number, key.shown());
    }

    /** Invented: no such number has a place of its own. */
    static String idNumber(int site, int one) {
        return "410803%06d%06d".formatted(site, one);
    }

    /** A batch whose records are numbered from a place on, all of one day. */
    static byte[] batch(Device device, String day, long from, int records) {
        var text = new StringBuilder("{\"records\":[");
        for (var i = 0; i < records; i++) {
            var sequence = from + i;
            var second = (int) (sequence % 80_000);
            text.append(i == 0 ? "" : ",")
                    .append("{\"sequence\":")
                    .append(sequence)
                    .append(",\"at\":\"")
                    .append(day)
                    .append('T')
                    .append(two(second / 3600))
                    .append(':')
                    .append(two(second / 60 % 60))
                    .append(':')
                    .append(two(second % 60))
                    .append("\",\"direction\":\"")
                    .append(sequence % 2 == 0 ? "01" : "02")
                    .append("\",\"attendType\":\"001\",\"idKind\":\"01\",\"idNumber\":\"")
                    .append(idNumber(device.site(), (int) (sequence / 2 % PEOPLE)))
                    .append("\"}");
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
