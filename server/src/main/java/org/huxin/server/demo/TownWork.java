package org.huxin.server.demo;

import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets each act of a town be done by whoever does it, at the addresses that the console uses. */
@Component
@Profile("demo")
class TownWork {

    private final TownSites sites;
    private final TownEntering entering;
    private final TownPeople people;
    private final TownSheets sheets;
    private final TownBank bank;
    private final TownMoney money;
    private final TownOffice office;
    private final TownLooks looks;
    private final TownRisks risks;
    private final CurrentOfficer officers;

    TownWork(
            TownSites sites,
            TownEntering entering,
            TownPeople people,
            TownSheets sheets,
            TownBank bank,
            TownMoney money,
            TownOffice office,
            TownLooks looks,
            TownRisks risks,
            CurrentOfficer officers) {
        this.sites = sites;
        this.entering = entering;
        this.people = people;
        this.sheets = sheets;
        this.bank = bank;
        this.money = money;
        this.office = office;
        this.looks = looks;
        this.risks = risks;
        this.officers = officers;
    }

    private interface Work {
        void on(TownSite site, TownAct act);
    }

    /** @param key names what is done, once and for all */
    void act(Story.Place place, TownAct act, String key) {
        switch (act.act()) {
            case "project" -> sites.enter(place, act);
            case "indicator" -> office.told(place, act, key);
            case "complaint" -> office.heard(place, act, key);
            case "look" -> looks.looks(sites.find(place, act.about()), act);
            case "dispute" -> office.disputed(sites.find(place, act.about()), act);
            case "step" -> entering.step(sites.find(place, act.about()), act);
            case "sign-on" -> sites.signOn(sites.find(place, act.about()));
            case "subcontract" -> byKeeper(place, act, entering::subcontract);
            case "rate" -> byKeeper(place, act, risks::rates);
            case "measured", "appropriated", "account", "stopped", "resumed" -> byKeeper(place, act, money::act);
            case "pay-day", "entrust" -> byContractor(place, act, entering::wages);
            case "roster", "left", "punches" -> byContractor(place, act, people::act);
            case "attendance", "wages", "sheet", "answers", "deferral" -> byContractor(place, act, sheets::act);
            case "order", "bank" -> byContractor(place, act, bank::act);
            default -> throw new NotFound("演示操作", act.act());
        }
    }

    private void byKeeper(Story.Place place, TownAct act, Work work) {
        var site = sites.find(place, act.about());
        as(sites.keeper(site), site, act, work);
    }

    private void byContractor(Story.Place place, TownAct act, Work work) {
        var site = sites.find(place, act.about());
        as(sites.contractor(site), site, act, work);
    }

    private void as(String officer, TownSite site, TownAct act, Work work) {
        officers.actAs(officer, () -> {
            work.on(site, act);
            return site.project();
        });
    }
}
