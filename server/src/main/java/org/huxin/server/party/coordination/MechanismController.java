package org.huxin.server.party.coordination;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.rules.PackRules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 协调机制: those there are, and the places that have none although the documents ask for one. */
@RestController
class MechanismController {

    private final Mechanisms mechanisms;
    private final EstablishMechanism establish;
    private final CurrentOfficer current;
    private final Places places;
    private final PackRules rules;

    MechanismController(
            Mechanisms mechanisms,
            EstablishMechanism establish,
            CurrentOfficer current,
            Places places,
            PackRules rules) {
        this.mechanisms = mechanisms;
        this.establish = establish;
        this.current = current;
        this.places = places;
        this.rules = rules;
    }

    @GetMapping("/api/organisation/mechanisms")
    List<Mechanism> mechanisms() {
        var officer = current.get();
        var all = new ArrayList<>(mechanisms.of(officer.jurisdiction()));
        if (rules.guards(officer.jurisdiction(), "mechanism.establish")) {
            places.of(officer.jurisdiction()).stream()
                    .map(Places.Place::named)
                    .filter(place -> all.stream().noneMatch(one -> one.region().equals(place)))
                    .forEach(place -> all.add(Mechanism.missing(place)));
        }
        if (!Places.everywhere(officer)) {
            all.removeIf(one -> !one.region().id().equals(officer.jurisdiction())
                    && !officer.scope().regions().contains(one.region().id()));
        }
        return all;
    }

    @PostMapping("/api/organisation/mechanisms")
    Mechanism establish(@Valid @RequestBody EstablishMechanism.Command command) {
        return establish.handle(command);
    }
}
