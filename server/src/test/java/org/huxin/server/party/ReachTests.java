package org.huxin.server.party;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huxin.server.party.DataScope.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** How far the officers of every unit of every real pack see. */
@PartyTest
@Transactional
class ReachTests {

    @Autowired
    Directory directory;

    @Autowired
    CurrentOfficer current;

    @Autowired
    Console console;

    @Test
    void everyUnitSeesItsOwnPlaceFieldsAndMattersAndOnlyItsKindDecidesHowMuchMore() {
        var reaches = new HashSet<Set<Reach>>();
        for (var place : directory.jurisdictions()) {
            for (var unit : directory.units(place.id())) {
                var name = "reach." + unit.id();
                console.officer(name, unit.id());
                var officer = current.actAs(name, current::get);
                var scope = officer.scope();

                assertThat(scope.unit()).isEqualTo(unit.id());
                assertThat(scope.fields()).as(unit.id()).isEqualTo(Set.copyOf(unit.fields()));
                assertThat(scope.regions()).as(unit.id()).isEqualTo(within(unit));
                assertThat(scope.jurisdictions())
                        .as(unit.id())
                        .contains(place.id())
                        .allMatch(id -> id.equals(place.id()) || standsOn(id, place));
                assertThat(scope.reaches())
                        .as("%s with %s", unit.id(), officer.roles())
                        .isEqualTo(expected(officer));
                assertThat(scope.whole()).isEqualTo(officer.is(Role.COORDINATOR) || officer.is(Role.LEADER));
                reaches.add(scope.reaches());
            }
        }
        assertThat(reaches).as("every kind of officer came up").hasSize(8);
    }

    private Set<Reach> expected(ActingOfficer officer) {
        var found = EnumSet.noneOf(Reach.class);
        if (officer.roles().isEmpty() || officer.roles().equals(Set.of(Role.ADMIN))) {
            return found;
        }
        found.add(officer.is(Role.VILLAGE) ? Reach.SENT : Reach.OWN);
        if (officer.is(Role.COORDINATOR) || officer.is(Role.LEADER)) {
            found.add(Reach.ALL);
        }
        if (officer.is(Role.INDUSTRY)) {
            found.add(Reach.INDUSTRY);
        }
        if (officer.is(Role.TERRITORY)) {
            found.add(Reach.REGION);
        }
        if (directory
                .playing("state_assets", officer.jurisdiction(), null)
                .filter(officer.unit()::equals)
                .isPresent()) {
            found.add(Reach.STATE_COMPANY);
        }
        if (List.of("development", "finance").stream()
                .anyMatch(role -> directory
                        .playing(role, officer.jurisdiction(), null)
                        .filter(officer.unit()::equals)
                        .isPresent())) {
            found.add(Reach.GOVERNMENT);
        }
        return found;
    }

    private boolean standsOn(String jurisdiction, Jurisdiction below) {
        return directory.jurisdiction(jurisdiction).orElseThrow().standsOn().contains(below.pack());
    }

    /** The unit's place with every place from which a way up leads to it. */
    private Set<String> within(Unit unit) {
        return directory.regions(unit.jurisdiction()).stream()
                .map(Region::code)
                .filter(code -> unit.region() != null && leadsTo(unit.jurisdiction(), code, unit.region()))
                .collect(toSet());
    }

    private boolean leadsTo(String jurisdiction, String from, String to) {
        for (var at = from; at != null; ) {
            if (at.equals(to)) {
                return true;
            }
            at = directory.region(jurisdiction, at).orElseThrow().parent();
        }
        return false;
    }
}
