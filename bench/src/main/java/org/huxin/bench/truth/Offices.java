package org.huxin.bench.truth;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.running.RunningServer;
import org.huxin.simulation.Firm;

/** Who sits where: the department that keeps the projects, other bodies, and the wage officer of each general contractor. */
final class Offices {

    static final String WAGE_OFFICER = "测试专管员";

    static final String LABOUR = "jy.labour";

    /** Hears complaints and sees all warnings. */
    static final String OFFICE = "jy.office";

    private static final String KEEPER = "jy.housing";
    private static final String PASSWORD = "truth-2026";

    private final RunningServer server;
    private final Outcomes outcomes;
    private final Map<String, Seat> officers = new ConcurrentHashMap<>();
    private final Map<String, Seat> contractors = new ConcurrentHashMap<>();

    Offices(RunningServer server, Outcomes outcomes) {
        this.server = server;
        this.outcomes = outcomes;
    }

    /** An officer of a unit, who has its name. */
    Seat officer(String unit) {
        return officers.computeIfAbsent(unit, name -> new Seat(server.officer(name), outcomes));
    }

    Seat labour() {
        return officer(LABOUR);
    }

    Seat keeper() {
        return officer(KEEPER);
    }

    RunningServer server() {
        return server;
    }

    OfficerSession session() {
        return server.officer(KEEPER);
    }

    /** @param enterprise as the server knows the firm; one account serves all its projects */
    Seat contractor(Firm firm, String enterprise) {
        return contractors.computeIfAbsent(firm.code(), code -> signedOn(firm, enterprise));
    }

    private Seat signedOn(Firm firm, String enterprise) {
        var name = "c" + firm.code().toLowerCase(java.util.Locale.ROOT);
        keeper().post("邀请企业", "/api/enterprises/" + enterprise + "/invitations", Map.of())
                .ifPresent(invited -> keeper().post(
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
