package org.huxin.server.demo;

import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings a project to where works begin: contracts, account, officer, pay day, who pays for whom. */
@Component
@Profile("demo")
class TownEntering {

    private static final int SHARE_OF_SUBCONTRACT = 4;
    private static final String WAGES = "/api/wage/projects/{id}";

    private final TownBook book;
    private final TownSites sites;
    private final SiteWork work;
    private final Door door;
    private final Proofs proofs;
    private final CurrentOfficer officers;
    private final Today today;

    TownEntering(
            TownBook book,
            TownSites sites,
            SiteWork work,
            Door door,
            Proofs proofs,
            CurrentOfficer officers,
            Today today) {
        this.book = book;
        this.sites = sites;
        this.work = work;
        this.door = door;
        this.proofs = proofs;
        this.officers = officers;
        this.today = today;
    }

    void step(TownSite site, TownAct act) {
        var step = book.life(site.place().jurisdiction()).get(Integer.parseInt(act.say("number")));
        var words = Map.of(
                "$account",
                site.told().say("account"),
                "$phone",
                site.told().say("phone"),
                "$accountName",
                accountName(site),
                "$bank",
                site.town().bank());
        work.act(site.place(), site.site(), step.filled(words));
    }

    private String accountName(TownSite site) {
        return officers.actAs(
                sites.keeper(site),
                () -> door.get("/api/projects/{id}/account", site.project())
                        .get("expectedName")
                        .asString());
    }

    void subcontract(TownSite site, TownAct act) {
        var firm = site.subcontractor(act);
        sites.act(
                site,
                "sign-contract",
                Map.of(
                        "kind",
                        "subcontract",
                        "party",
                        Map.of("name", firm.get(1), "creditCode", firm.get(0)),
                        "signedOn",
                        today.date().toString(),
                        "valueFen",
                        site.told().fen() / SHARE_OF_SUBCONTRACT,
                        "labourMonths",
                        1,
                        "advanceFunding",
                        false));
    }

    void wages(TownSite site, TownAct act) {
        if (act.act().equals("pay-day")) {
            var day = Integer.parseInt(site.told().say("payDay"));
            door.put(WAGES + "/pay-day", site.project(), Map.of("payDay", day, "monthsAfter", 1));
        } else {
            var firm = site.subcontractor(act);
            var paper = proofs.of(site.site().name() + "委托代发协议", List.of("演示委托代发协议", "分包：" + firm.get(1)));
            door.post(
                    WAGES + "/entrust",
                    site.project(),
                    Map.of(
                            "employer",
                            sites.employer(site, firm.get(0)),
                            "agreedOn",
                            today.date(),
                            "attachments",
                            List.of(paper)));
        }
    }
}
