package org.huxin.server.demo;

import java.util.Map;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is measured and paid between owner and contractor, what moves on the account, and whether works go on. */
@Component
@Profile("demo")
class TownMoney {

    private final TownSites sites;
    private final Today today;

    TownMoney(TownSites sites, Today today) {
        this.sites = sites;
        this.today = today;
    }

    void act(TownSite site, TownAct act) {
        switch (act.act()) {
            case "stopped" -> sites.act(site, "stop", Map.of("basis", "总包单位告知停工"));
            case "resumed" -> sites.act(site, "resume", Map.of("note", "总包单位告知复工"));
            case "measured" ->
                sites.act(
                        site,
                        "money/measure",
                        Map.of("month", act.say("month"), "valueFen", act.fen(), "measuredOn", act.day()));
            case "appropriated" ->
                sites.act(
                        site,
                        "money/pay",
                        Map.of(
                                "month",
                                act.say("month"),
                                "paidOn",
                                act.day(),
                                "amountFen",
                                act.fen(),
                                "labourFen",
                                act.fen(),
                                "voucher",
                                "示例凭证" + act.about() + today.now()));
            default -> moved(site, act);
        }
    }

    /** Wages and what comes back of them are booked from the bank's answers. */
    private void moved(TownSite site, TownAct act) {
        var incoming = act.say("movement").equals("labour_cost");
        if (incoming || act.say("movement").equals("to_contractor")) {
            sites.act(
                    site,
                    "book-account-entry",
                    Map.of(
                            "on",
                            act.day(),
                            "kind",
                            incoming ? "labour_cost" : "other_out",
                            "party",
                            incoming ? "owner" : "contractor",
                            "amountFen",
                            act.fen(),
                            "reference",
                            act.say("reference")));
        }
    }
}
