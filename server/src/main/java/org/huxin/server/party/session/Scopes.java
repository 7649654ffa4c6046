package org.huxin.server.party.session;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.huxin.server.party.DataScope;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.springframework.stereotype.Component;

/** Works out what an officer may see from the unit and the roles. */
@Component
class Scopes {

    /** Whose companies the state's are: the standing role of the pack for 国资委. */
    private static final String STATE_ASSETS = "state_assets";

    private final Directory directory;

    Scopes(Directory directory) {
        this.directory = directory;
    }

    DataScope of(Unit unit, Collection<Role> roles) {
        var reaches = EnumSet.noneOf(Reach.class);
        roles.forEach(role -> reaches.addAll(reaches(role)));
        if (reaches.contains(Reach.OWN) && plays(STATE_ASSETS, unit)) {
            reaches.add(Reach.STATE_COMPANY);
        }
        var regions =
                unit.region() == null ? Set.<String>of() : directory.regionsWithin(unit.jurisdiction(), unit.region());
        return new DataScope(subtree(unit.jurisdiction()), reaches, Set.copyOf(unit.fields()), regions, unit.id());
    }

    private boolean plays(String role, Unit unit) {
        return directory
                .playing(role, unit.jurisdiction(), unit.region())
                .filter(one -> one.id().equals(unit.id()))
                .isPresent();
    }

    private static Set<Reach> reaches(Role role) {
        return switch (role) {
            case COORDINATOR, LEADER -> EnumSet.of(Reach.ALL, Reach.OWN);
            case INDUSTRY -> EnumSet.of(Reach.INDUSTRY, Reach.OWN);
            case TERRITORY -> EnumSet.of(Reach.REGION, Reach.OWN);
            case UNIT, ENTERPRISE -> EnumSet.of(Reach.OWN);
            case VILLAGE -> EnumSet.of(Reach.SENT);
            case ADMIN -> EnumSet.noneOf(Reach.class);
        };
    }

    /** The jurisdiction and those whose packs stand on its own. */
    private Set<String> subtree(String jurisdiction) {
        var pack = directory.jurisdiction(jurisdiction).map(Jurisdiction::pack).orElse("");
        var found = new LinkedHashSet<String>();
        found.add(jurisdiction);
        directory.jurisdictions().stream()
                .filter(one -> one.standsOn().contains(pack))
                .forEach(one -> found.add(one.id()));
        return found;
    }
}
