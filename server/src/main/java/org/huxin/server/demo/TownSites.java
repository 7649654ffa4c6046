package org.huxin.server.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the projects and firms of a town in the program, and who acts for them. */
@Component
@Profile("demo")
class TownSites {

    /** Its end keeps these accounts off the list on the page for signing in. */
    private static final String ACCOUNT = ".gongdi";

    private final TownBook book;
    private final Cast cast;
    private final Door door;
    private final SiteWork sites;
    private final FirmWork firms;
    private final Wages wages;
    private final CurrentOfficer officers;
    private final Map<String, TownSite> known = new ConcurrentHashMap<>();

    TownSites(
            TownBook book,
            StoryBook story,
            Cast cast,
            Door door,
            SiteWork sites,
            FirmWork firms,
            CurrentOfficer officers) {
        this.book = book;
        this.cast = cast;
        this.door = door;
        this.sites = sites;
        this.firms = firms;
        this.wages = story.wages();
        this.officers = officers;
    }

    void enter(Story.Place place, TownAct told) {
        sites.enter(place, TownSite.site(book.place(place.jurisdiction()), told));
    }

    /** @param number in the town */
    TownSite find(Story.Place place, String number) {
        return known.computeIfAbsent(place.jurisdiction() + number, missing -> found(place, number));
    }

    private TownSite found(Story.Place place, String number) {
        var town = book.place(place.jurisdiction());
        var told = book.project(place.jurisdiction(), number);
        var site = TownSite.site(town, told);
        return officers.actAs(cast.officerOf(town.keeper()), () -> {
            var project = sites.entered(place, site);
            var contractor = UUID.fromString(
                    door.get("/api/projects/{id}", project).at("/contractor/id").asString());
            return new TownSite(place, town, told, site, project, contractor);
        });
    }

    /** The officer of the department that keeps it. */
    String keeper(TownSite site) {
        return cast.officerOf(site.town().keeper());
    }

    /** The wage officer of its general contractor. */
    String contractor(TownSite site) {
        return cast.officerOf(FirmUnit.id(site.place().jurisdiction(), site.contractor()));
    }

    /** The firm of that credit code on the site. */
    UUID employer(TownSite site, String code) {
        var name = site.firmOf(code);
        for (var one : door.get("/api/wage/projects/{id}", site.project()).get("employers")) {
            if (one.get("name").asString().equals(name)) {
                return UUID.fromString(one.get("id").asString());
            }
        }
        throw new NotFound("用人单位", name);
    }

    /** An act upon the project as it now stands. */
    JsonNode act(TownSite site, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put(
                "version",
                door.get("/api/projects/{id}", site.project()).get("version").asLong());
        return door.post("/api/projects/{id}/" + act, site.project(), body);
    }

    /** Its contractor gets an account, unless another project has given it one. */
    void signOn(TownSite site) {
        var unit = FirmUnit.id(site.place().jurisdiction(), site.contractor());
        if (cast.isStaffed(unit)) {
            return;
        }
        var code = site.told().say("contractorCode");
        var firm = new Wages.Firm(
                site.told().say("contractor"),
                code,
                code.toLowerCase(Locale.ROOT) + ACCOUNT,
                "测试专管员",
                java.util.List.of(),
                Map.of());
        var secret = officers.actAs(
                keeper(site),
                () -> door.post("/api/enterprises/{id}/invitations", site.contractor(), Map.of())
                        .get("secret")
                        .asString());
        firms.signOn(firm, secret, wages.password());
    }
}
