package org.huxin.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.server.kernel.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who comes to a site of a town, who leaves, and what its gates recorded. */
@Component
@Profile("demo")
class TownPeople {

    private static final String WAGES = "/api/wage/projects/{id}";
    private static final int TAIL = 4;
    private static final int BORN_FROM = 6;
    private static final int BORN_TO = 14;

    private final Door door;

    TownPeople(Door door) {
        this.door = door;
    }

    void act(TownSite site, TownAct act) {
        switch (act.act()) {
            case "roster" -> send(site, "/roster/import", HandedFile.of("花名册.csv", act.say("text")));
            case "punches" -> send(site, "/platform-attendance", HandedFile.of("门禁考勤.json", gate(act)));
            default -> left(site, act);
        }
    }

    private void send(TownSite site, String address, HandedFile file) {
        FirmWork.requireFlawless(door.send(WAGES + address, Map.of("id", site.project()), file));
    }

    private void left(TownSite site, TownAct act) {
        var id = act.say("idNumber");
        var named = Map.of("id", site.project(), "text", act.say("name"), "size", 200);
        for (var one : door.get(WAGES + "/workers", named).get("items")) {
            if (!one.path("engagement").isNull() && isOf(one, id)) {
                var engagement = one.get("engagement").asString();
                door.post(
                        WAGES + "/workers/{engagement}/leave",
                        Map.of("id", site.project(), "engagement", engagement),
                        Map.of("on", act.on()));
                return;
            }
        }
        throw new NotFound("花名册上的人", act.say("name"));
    }

    /** Two on one site may have the same name and the same last figures: who was born when tells them apart. */
    static boolean isOf(JsonNode row, String id) {
        var born = LocalDate.parse(id.substring(BORN_FROM, BORN_TO), DateTimeFormatter.BASIC_ISO_DATE);
        return row.path("idMasked").asString("").endsWith(id.substring(id.length() - TAIL))
                && row.path("bornOn").asString("").equals(born.toString());
    }

    private static String gate(TownAct act) {
        return act.rows().stream()
                .flatMap(row -> List.of(punch(row, row[2], "01"), punch(row, row[3], "02")).stream())
                .collect(Collectors.joining(",", "{\"dataList\":[", "]}"));
    }

    private static String punch(String[] row, String second, String direction) {
        var time = LocalTime.ofSecondOfDay(Long.parseLong(second));
        return "{\"idCardType\":\"01\",\"idCardNumber\":\"%s\",\"date\":\"%s %tT\",\"direction\":\"%s\",\"attendType\":\"001\"}"
                .formatted(row[0], row[1], time, direction);
    }
}
