package org.huxin.bench.truth;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.running.RunningServer;
import org.huxin.simulation.Firm;

/** Who sits where: the labour bureau that keeps the projects, and the wage officer of each general contractor. */
final class Offices {

    static final String WAGE_OFFICER = "测试专管员";

    private static final String LABOUR = "zz.labour";
    private static final String PASSWORD = "truth-2026";

    private final RunningServer server;
    private final Outcomes outcomes;
    private final Seat labour;
    private final Map<String, Seat> contractors = new ConcurrentHashMap<>();

    Offices(RunningServer server, Outcomes outcomes) {
        this.server = server;
        this.outcomes = outcomes;
        this.labour = new Seat(server.officer(LABOUR), outcomes);
    }

    Seat labour() {
        return labour;
    }

    RunningServer server() {
        return server;
    }

    OfficerSession session() {
        return server.officer(LABOUR);
    }

    /** @param enterprise as the server knows the firm; one account serves all its projects */
    Seat contractor(Firm firm, String enterprise) {
        return contractors.computeIfAbsent(firm.code(), code -> signedOn(firm, enterprise));
    }

    private Seat signedOn(Firm firm, String enterprise) {
        var name = "c" + firm.code().toLowerCase(java.util.Locale.ROOT);
        labour.post("邀请企业", "/api/enterprises/" + enterprise + "/invitations", Map.of())
                .ifPresent(invited -> labour.post(
                        "企业开通账号",
                        "/api/invitations/accept",
                        Map.of(
                                "secret",
                                invited.path("secret").asString(),
                                "creditCode",
                                firm.code(),
                                "username",
                                name,
                                "name",
                                WAGE_OFFICER,
                                "post",
                                "劳资专管员",
                                "password",
                                PASSWORD)));
        return new Seat(new OfficerSession(server.address(), name, PASSWORD), outcomes);
    }

    static List<String> papers(Seat seat) {
        return List.of(seat.paper());
    }
}
