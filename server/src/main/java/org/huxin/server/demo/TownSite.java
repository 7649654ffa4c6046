package org.huxin.server.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A project of a town as the program knows it.
 *
 * @param told what was said of it when it was entered
 * @param contractor its firm
 */
record TownSite(Story.Place place, Towns.Place town, TownAct told, Site site, UUID project, UUID contractor) {

    private static final long FEN_OF_WAN = 1_000_000;

    /** As it is entered. */
    static Site site(Towns.Place town, TownAct told) {
        var contractor = firm(told, "contractor");
        return new Site(
                told.say("name"),
                told.say("region"),
                "housing",
                told.say("owner"),
                told.say("contractor"),
                town.keeper(),
                told.on(),
                Math.toIntExact(told.fen() / FEN_OF_WAN),
                Map.of(
                        "works",
                        town.works() == null
                                ? told.say("works")
                                : town.works().getOrDefault(told.say("works"), told.say("works")),
                        "investment",
                        "private",
                        "worksNature",
                        "new",
                        "plannedStart",
                        told.say("starts"),
                        "owner",
                        firm(told, "owner"),
                        "contractor",
                        contractor),
                town.life());
    }

    private static Map<String, String> firm(TownAct told, String part) {
        return Map.of("name", told.say(part), "creditCode", told.say(part + "Code"));
    }

    /** Names of firms by credit code. */
    String firmOf(String code) {
        return told.rows().stream()
                .filter(row -> row[0].equals(code))
                .map(row -> row[1])
                .findFirst()
                .orElse(told.say("contractor"));
    }

    /** Credit code and name of the subcontractor of that number. */
    List<String> subcontractor(TownAct act) {
        return List.of(told.rows().get(Integer.parseInt(act.say("number"))));
    }
}
