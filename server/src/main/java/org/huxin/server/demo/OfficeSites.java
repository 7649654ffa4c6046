package org.huxin.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the projects that offices speak of. */
@Component
@Profile("demo")
class OfficeSites {

    private final StoryBook book;
    private final TownBook towns;
    private final TownSites sites;
    private final SiteWork entering;
    private final Cast cast;
    private final CurrentOfficer officers;

    OfficeSites(
            StoryBook book, TownBook towns, TownSites sites, SiteWork entering, Cast cast, CurrentOfficer officers) {
        this.book = book;
        this.towns = towns;
        this.sites = sites;
        this.entering = entering;
        this.cast = cast;
        this.officers = officers;
    }

    /** @param called name of a site of the story, or number of a project of the town; empty if the town is not played so far */
    Optional<UUID> find(Story.Place place, String called) {
        return book.sites().places().getOrDefault(place.jurisdiction(), List.of()).stream()
                .filter(site -> site.name().equals(called))
                .findFirst()
                .map(site -> officers.actAs(cast.officerOf(site.by()), () -> entering.entered(place, site)))
                .or(() -> towns.plays(place.jurisdiction(), called)
                        ? Optional.of(sites.find(place, called).project())
                        : Optional.empty());
    }
}
