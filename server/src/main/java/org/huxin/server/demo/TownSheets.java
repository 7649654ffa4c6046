package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A firm's month on a site of a town, from attendance to a sheet that is signed and approved, or put off. */
@Component
@Profile("demo")
class TownSheets {

    private static final String WAGES = "/api/wage/projects/{id}";
    private static final String SHEET = "/api/wage/sheets/{sheet}/";
    private static final Set<String> OPEN = Set.of("draft", "confirming", "returned");
    private static final Set<String> DRAFT = Set.of("draft");
    private static final Set<String> HANDED = Set.of("handed");
    private static final Set<String> CLOSED = Set.of("handed", "approved");

    private final TownSites sites;
    private final Door door;
    private final Proofs proofs;

    TownSheets(TownSites sites, Door door, Proofs proofs) {
        this.sites = sites;
        this.door = door;
        this.proofs = proofs;
    }

    /** @param employer as the program knows the firm */
    private record Month(TownSite site, TownAct act, UUID employer) {

        Map<String, Object> named() {
            return new HashMap<>(Map.of("employer", employer, "month", act.say("month")));
        }
    }

    void act(TownSite site, TownAct act) {
        var month = new Month(site, act, sites.employer(site, act.say("employer")));
        switch (act.act()) {
            case "attendance" -> {
                var named = month.named();
                named.put("id", site.project());
                FirmWork.requireFlawless(
                        door.send(WAGES + "/attendance-sheet", named, HandedFile.of("考勤表.csv", act.say("text"))));
            }
            case "wages" -> assess(month);
            case "sheet" -> make(month);
            case "answers" -> answered(month);
            default -> putOff(month);
        }
    }

    /** Once; whoever is paid a month later was assessed with the others. */
    private void assess(Month month) {
        if (sheets(month, CLOSED).isEmpty()) {
            var assessed = month.named();
            assessed.putAll(Map.of("assessor", "测试专管员", "on", month.act().on()));
            door.post(WAGES + "/assessments", month.site().project(), assessed);
        }
    }

    /** Gang by gang, so that the money that is there pays some of them whole. */
    private void make(Month month) {
        var told = month.named();
        told.put("team", team(month));
        door.post(WAGES + "/sheets", month.site().project(), told);
        sheets(month, DRAFT).forEach(sheet -> does(sheet, "ask-confirmation", Map.of()));
    }

    private String team(Month month) {
        for (var one : door.get(WAGES + "/roster", month.site().project()).get("teams")) {
            if (one.get("name").asString().equals(month.act().say("gang"))
                    && one.get("employer").asString().equals(month.employer().toString())) {
                return one.get("id").asString();
            }
        }
        throw new NotFound("班组", month.act().say("gang"));
    }

    /** The workers' signatures come on paper. */
    private void answered(Month month) {
        var paper = proofs.of(
                month.act().say("month") + "工资表签字页",
                List.of("工资支付表签字页", "工程：" + month.site().site().name()));
        sheets(month, OPEN).forEach(sheet -> does(sheet, "sign-lines", Map.of("files", List.of(paper.toString()))));
        sheets(month, OPEN).forEach(sheet -> does(sheet, "hand-in", Map.of("progress", "按计划施工")));
        sheets(month, HANDED).forEach(sheet -> does(sheet, "approve-sheet", Map.of()));
    }

    private void putOff(Month month) {
        var told = month.named();
        told.putAll(Map.of(
                "reason",
                "建设单位拨付推迟，已与工人协商",
                "amountFen",
                1_000_000,
                "persons",
                1,
                "payBy",
                month.act().say("until"),
                "attachments",
                List.of(proofs.of(
                        "延期支付说明", List.of("延期支付说明", "延至：" + month.act().say("until"))))));
        door.post(WAGES + "/deferrals", month.site().project(), told);
    }

    private List<JsonNode> sheets(Month month, Set<String> states) {
        var named = month.named();
        named.put("id", month.site().project());
        return door.get(WAGES + "/sheets", named)
                .get("items")
                .valueStream()
                .filter(sheet -> states.contains(sheet.at("/state/code").asString()))
                .toList();
    }

    private void does(JsonNode sheet, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("version", sheet.get("version").asLong());
        door.post(SHEET + act, Map.of("sheet", sheet.get("id").asString()), body);
    }
}
