package org.huxin.bench.truth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;
import org.huxin.simulation.Person;
import tools.jackson.databind.JsonNode;

/** 花名册: who came is imported as a file, who left is told one by one. */
final class RosterDoor {

    private static final int TAIL = 4;

    private final Site site;
    private final People people;

    RosterDoor(Site site, People people) {
        this.site = site;
        this.people = people;
    }

    void hired(Deed.PersonHired deed) {
        site.gangs.put(deed.person().number(), deed.gang());
    }

    /** Lines that are refused are left out, and the rest is sent again: what is wrong with one man keeps nobody else out. */
    void send(String file) {
        var lines = file.split("\n");
        var wrong = sent(file);
        if (wrong.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        for (var i = 0; i < lines.length; i++) {
            // people count lines from one
            if (!wrong.contains(i + 1)) {
                text.append(lines[i]).append('\n');
            }
        }
        if (lines.length - wrong.size() > 2) {
            sent(text.toString());
        }
    }

    /** @return numbers of the lines that were refused */
    private Set<Integer> sent(String text) {
        var wrong = new HashSet<Integer>();
        site.contractor
                .file("导入花名册", site.wages("roster/import"), "花名册.csv", text)
                .ifPresent(taken -> {
                    for (var mistake : taken.path("mistakes")) {
                        wrong.add(mistake.path("line").asInt());
                        site.contractor.refused(
                                "花名册的一行", mistake.path("message").asString());
                    }
                });
        return wrong;
    }

    void left(Deed.PersonLeft deed) {
        var who = people.of(deed.person());
        var found = site.contractor.get(
                site.wages("workers?size=200&text=" + URLEncoder.encode(who.name(), StandardCharsets.UTF_8)));
        for (var one : found.path("items")) {
            if (is(one, who)) {
                site.contractor.post(
                        "登记退场",
                        site.wages("workers/" + one.path("engagement").asString() + "/leave"),
                        Map.of("on", deed.at().toLocalDate().toString()));
                return;
            }
        }
        site.contractor.refused("登记退场", "花名册上没有这个人");
    }

    /** People have names in common, and the last digits of their papers too; the day of birth tells them apart. */
    private static boolean is(JsonNode row, Person who) {
        var masked = row.path("idMasked").asString("");
        var idNumber = who.idNumber();
        return !row.path("engagement").isNull()
                && masked.endsWith(idNumber.substring(idNumber.length() - TAIL))
                && row.path("bornOn").asString("").equals(who.bornOn().toString());
    }
}
