package org.huxin.server.demo;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets the firms of a site and its bank do what a month of wages asks of them, each under its own account. */
@Component
@Profile("demo")
class Payday {

    private final Story story;
    private final Wages wages;
    private final Cast cast;
    private final Door door;
    private final SiteWork sites;
    private final FirmWork firms;
    private final SiteMoney money;
    private final SheetWork sheets;
    private final BankWork banks;
    private final CurrentOfficer officers;

    Payday(
            StoryBook book,
            Cast cast,
            Door door,
            SiteWork sites,
            FirmWork firms,
            SiteMoney money,
            SheetWork sheets,
            BankWork banks,
            CurrentOfficer officers) {
        this.story = book.story();
        this.wages = book.wages();
        this.cast = cast;
        this.door = door;
        this.sites = sites;
        this.firms = firms;
        this.money = money;
        this.sheets = sheets;
        this.banks = banks;
        this.officers = officers;
    }

    /**
     * What an act is about.
     *
     * @param project its id
     * @param part of the firm whose matter it is
     * @param employer that firm
     * @param month null for what is about none
     */
    record Turn(
            Site site,
            Wages.Crewed crewed,
            Crew crew,
            UUID project,
            String part,
            @Nullable UUID employer,
            @Nullable YearMonth month,
            Wages.Step step) {

        Wages.Firm firm() {
            return requireNonNull(crewed.firms().get(part), part);
        }

        Wages.Firm contractor() {
            return requireNonNull(crewed.firms().get(Wages.CONTRACTOR));
        }

        UUID employs() {
            return requireNonNull(employer, part);
        }

        String of() {
            return String.valueOf(month);
        }

        String with(String name) {
            return step.with() == null ? "" : step.with().getOrDefault(name, "");
        }
    }

    void act(Story.Place place, Site site, Wages.Crewed crewed, Wages.Step step, String part) {
        var keeper = cast.officerOf(site.by());
        var project = officers.actAs(keeper, () -> sites.entered(place, site));
        var page = officers.actAs(keeper, () -> door.get("/api/wage/projects/{id}", project));
        var last = YearMonth.from(story.to()).minusMonths(1);
        var turn = new Turn(
                site,
                crewed,
                new Crew(wages, crewed, site.from().plusDays(1), last),
                project,
                part,
                employer(page, part),
                step.month() == null ? null : YearMonth.from(story.to()).plusMonths(step.month()),
                step);
        switch (step.act()) {
            case "subcontract", "appoint", "open-account" -> officers.actAs(keeper, () -> firms.keep(turn));
            case "fund", "measure" ->
                officers.actAs(keeper, () -> {
                    money.act(turn);
                    return project;
                });
            case "sign-on" ->
                firms.signOn(turn.firm(), officers.actAs(keeper, () -> firms.invite(turn)), wages.password());
            case "pay-day", "entrust", "return-sheet", "approve-sheet", "pay", "answer" ->
                as(place, employer(page, Wages.CONTRACTOR), turn);
            default -> as(place, turn.employer(), turn);
        }
    }

    private void as(Story.Place place, @Nullable UUID firm, Turn turn) {
        var unit = FirmUnit.id(place.jurisdiction(), requireNonNull(firm, turn.part()));
        officers.actAs(cast.officerOf(unit), () -> done(turn));
    }

    private boolean done(Turn turn) {
        switch (turn.step().act()) {
            case "pay-day", "entrust", "roster", "leave" -> firms.act(turn);
            case "pay", "answer" -> banks.act(turn);
            default -> sheets.act(turn);
        }
        return true;
    }

    private static @Nullable UUID employer(JsonNode page, String part) {
        for (var one : page.get("employers")) {
            if (one.get("part").asString().equals(part)) {
                return UUID.fromString(one.get("id").asString());
            }
        }
        return null;
    }
}
