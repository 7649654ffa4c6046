package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Firms come to a site, with an account to sign in, an account at a bank, and their people. */
@Component
@Profile("demo")
class FirmWork {

    private static final int PAY_DAY = 10;
    private static final String PROJECT = "/api/projects/{id}";
    private static final String WAGES = "/api/wage/projects/{id}";

    private final Door door;
    private final Proofs proofs;
    private final Today today;

    FirmWork(Door door, Proofs proofs, Today today) {
        this.door = door;
        this.proofs = proofs;
        this.today = today;
    }

    /** What the department that keeps the project enters. */
    JsonNode keep(Payday.Turn turn) {
        var day = today.date().toString();
        return switch (turn.step().act()) {
            case "subcontract" ->
                post(
                        turn,
                        "/sign-contract",
                        Map.of(
                                "kind",
                                "subcontract",
                                "party",
                                Map.of(
                                        "name",
                                        turn.firm().name(),
                                        "creditCode",
                                        turn.firm().code()),
                                "signedOn",
                                day,
                                "valueFen",
                                turn.site().wan() * 200_000L,
                                "labourMonths",
                                1,
                                "advanceFunding",
                                false));
            case "appoint" ->
                post(
                        turn,
                        "/appoint",
                        Map.of(
                                "post",
                                "wage_officer",
                                "name",
                                turn.firm().officer(),
                                "organisation",
                                turn.firm().name(),
                                "phone",
                                "19900002%03d".formatted(turn.crewed().first() % 1000)));
            default -> post(turn, "/open-account", account(turn, day));
        };
    }

    private Map<String, ?> account(Payday.Turn turn, String day) {
        return Map.of(
                "bank",
                turn.crewed().bank(),
                "branch",
                "示例支行",
                "number",
                "6200000000%04d".formatted(turn.crewed().first()),
                "name",
                door.get(PROJECT + "/account", turn.project())
                        .get("expectedName")
                        .asString(),
                "appliedOn",
                day,
                "openedOn",
                day,
                "agreedOn",
                day,
                "attachments",
                proof(turn, "三方协议"));
    }

    JsonNode post(Payday.Turn turn, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("version", door.get(PROJECT, turn.project()).get("version").asLong());
        return door.post(PROJECT + act, turn.project(), body);
    }

    private List<UUID> proof(Payday.Turn turn, String what) {
        return List.of(proofs.of(
                turn.site().name() + what,
                List.of("演示" + what, "工程：" + turn.site().name())));
    }

    /** @return the secret */
    String invite(Payday.Turn turn) {
        return door.post("/api/enterprises/{id}/invitations", turn.employs(), Map.of())
                .get("secret")
                .asString();
    }

    /** Nobody is signed in. */
    void signOn(Wages.Firm firm, String secret, String password) {
        door.post(
                "/api/invitations/accept",
                Map.of(),
                Map.of(
                        "secret",
                        secret,
                        "creditCode",
                        firm.code(),
                        "username",
                        firm.account(),
                        "name",
                        firm.officer(),
                        "post",
                        "经办人",
                        "password",
                        password));
    }

    void act(Payday.Turn turn) {
        var day = today.date();
        switch (turn.step().act()) {
            case "pay-day" -> door.put(WAGES + "/pay-day", turn.project(), Map.of("payDay", PAY_DAY, "monthsAfter", 1));
            case "entrust" ->
                door.post(
                        WAGES + "/entrust",
                        turn.project(),
                        Map.of("employer", turn.employs(), "agreedOn", day, "attachments", proof(turn, "委托代发协议")));
            case "roster" -> roster(turn);
            case "leave" -> leave(turn);
            default -> throw new NotFound("演示操作", turn.step().act());
        }
    }

    /** Whoever came since the last time. */
    private void roster(Payday.Turn turn) {
        var hands = turn.crew().of(turn.part()).stream()
                .filter(one -> one.late() != turn.with("late").isEmpty())
                .toList();
        if (!hands.isEmpty()) {
            var text = WageFiles.roster(hands, turn.firm().name(), turn.crewed().bank());
            requireFlawless(
                    door.send(WAGES + "/roster/import", Map.of("id", turn.project()), HandedFile.of("花名册.csv", text)));
        }
    }

    private void leave(Payday.Turn turn) {
        var leaver = turn.crew().of(turn.part()).stream()
                .filter(one -> one.trouble().equals("no_card"))
                .map(Hand::name)
                .toList();
        var workers = door.get(WAGES + "/workers", Map.of("id", turn.project(), "size", 200));
        for (var one : workers.get("items")) {
            if (leaver.contains(one.get("name").asString())) {
                door.post(
                        WAGES + "/workers/{engagement}/leave",
                        Map.of(
                                "id",
                                turn.project(),
                                "engagement",
                                one.get("engagement").asString()),
                        Map.of("on", today.date()));
            }
        }
    }

    /** A file is taken whole or not at all, and says why. */
    static void requireFlawless(JsonNode taken) {
        for (var list : List.of("errors", "mistakes", "refused")) {
            if (taken.path(list).size() > 0) {
                throw new CommandRefused("demo.file", taken.get(list).toString());
            }
        }
    }
}
