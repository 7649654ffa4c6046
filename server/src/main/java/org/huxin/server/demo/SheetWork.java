package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.wage.attendance.BuildDays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A firm's month, from attendance to a sheet that is signed, handed in and looked at. */
@Component
@Profile("demo")
class SheetWork {

    private static final String WAGES = "/api/wage/projects/{id}";
    private static final String SHEET = "/api/wage/sheets/{sheet}";
    private static final Set<String> OPEN = Set.of("draft", "confirming", "returned");
    private static final Set<String> HANDED = Set.of("handed");

    private final Door door;
    private final Proofs proofs;
    private final BuildDays days;
    private final Today today;

    SheetWork(Door door, Proofs proofs, BuildDays days, Today today) {
        this.door = door;
        this.proofs = proofs;
        this.days = days;
        this.today = today;
    }

    void act(Payday.Turn turn) {
        var act = turn.step().act();
        switch (act) {
            case "attendance" -> attendance(turn);
            case "assess" ->
                door.post(
                        WAGES + "/assessments",
                        turn.project(),
                        Map.of(
                                "employer",
                                turn.employs(),
                                "month",
                                turn.of(),
                                "assessor",
                                turn.firm().officer(),
                                "on",
                                today.date()));
            case "make-sheet" -> make(turn);
            case "ask-confirmation" -> sheets(turn, OPEN).forEach(sheet -> does(sheet, act, Map.of()));
            case "sign-lines" -> sheets(turn, OPEN).forEach(sheet -> does(sheet, act, Map.of("files", signed(turn))));
            case "hand-in" ->
                sheets(turn, OPEN).forEach(sheet -> does(sheet, act, Map.of("progress", turn.with("progress"))));
            case "return-sheet" ->
                sheets(turn, HANDED).forEach(sheet -> does(sheet, act, Map.of("reason", turn.with("reason"))));
            case "approve-sheet" -> sheets(turn, HANDED).forEach(sheet -> does(sheet, act, Map.of()));
            default -> throw new NotFound("演示操作", act);
        }
    }

    /** Corrected, it lacks whoever never came and has whoever was forgotten. */
    private void attendance(Payday.Turn turn) {
        var wrong = turn.with("corrected").isEmpty() ? "forgotten" : "ghost";
        var month = Objects.requireNonNull(turn.month());
        var hands = turn.crew().of(turn.part()).stream()
                .filter(one -> !one.trouble().equals(wrong))
                .filter(one -> !one.days(month).isEmpty())
                .toList();
        if (turn.crewed().gate() && turn.part().equals(Wages.CONTRACTOR)) {
            FirmWork.requireFlawless(door.send(
                    WAGES + "/platform-attendance",
                    Map.of("id", turn.project()),
                    HandedFile.of("门禁考勤.json", WageFiles.gate(hands, month, today.date()))));
            days.everything();
        } else {
            FirmWork.requireFlawless(door.send(
                    WAGES + "/attendance-sheet",
                    Map.of("id", turn.project(), "employer", turn.employs(), "month", turn.of()),
                    HandedFile.of("考勤表.csv", WageFiles.attendance(hands, month))));
        }
    }

    private void make(Payday.Turn turn) {
        var body = new HashMap<String, Object>(Map.of("employer", turn.employs(), "month", turn.of()));
        if (!turn.with("team").isEmpty()) {
            body.put("team", team(turn, Integer.parseInt(turn.with("team"))));
        }
        door.post(WAGES + "/sheets", turn.project(), body);
    }

    private String team(Payday.Turn turn, int number) {
        var name = turn.firm().teams().get(number - 1).name();
        for (var one : door.get(WAGES + "/roster", turn.project()).get("teams")) {
            if (one.get("name").asString().equals(name)) {
                return one.get("id").asString();
            }
        }
        throw new NotFound("班组", name);
    }

    private List<String> signed(Payday.Turn turn) {
        return List.of(proofs.of(
                        turn.of() + "工资表签字页",
                        List.of(turn.of() + "工资支付表签字页", "工程：" + turn.site().name()))
                .toString());
    }

    /** Those of the firm's month that are in one of the states. */
    private List<JsonNode> sheets(Payday.Turn turn, Set<String> states) {
        return door.get(WAGES + "/sheets", Map.of("id", turn.project(), "month", turn.of(), "employer", turn.employs()))
                .get("items")
                .valueStream()
                .filter(sheet -> states.contains(sheet.at("/state/code").asString()))
                .toList();
    }

    private void does(JsonNode sheet, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("version", sheet.get("version").asLong());
        door.post(SHEET + "/" + act, Map.of("sheet", sheet.get("id").asString()), body);
    }
}
