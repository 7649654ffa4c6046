package org.huxin.server.party.coordination;

import java.util.ArrayList;
import java.util.List;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Region;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places whose pages the acting officer may see and change. */
@Component
class Places {

    /**
     * A place.
     *
     * @param code of the region; the jurisdiction's own id for the whole
     */
    record Place(String jurisdiction, String code, String name) {

        /** As facts tell it: null for the whole jurisdiction. */
        @Nullable
        String region() {
            return code.equals(jurisdiction) ? null : code;
        }

        Named named() {
            return new Named(code, name);
        }
    }

    private final Directory directory;
    private final CurrentOfficer current;

    Places(Directory directory, CurrentOfficer current) {
        this.directory = directory;
        this.current = current;
    }

    /** Places that the officer may see: all for who sees the whole or keeps the organisation, else the own ones. */
    List<Place> visible() {
        var officer = current.get();
        return of(officer.jurisdiction()).stream()
                .filter(place -> everywhere(officer) || officer.scope().regions().contains(place.code()))
                .toList();
    }

    /** The jurisdiction as a whole, then those right below it. */
    List<Place> of(String jurisdiction) {
        var all = new ArrayList<Place>();
        all.add(new Place(jurisdiction, jurisdiction, nameOf(jurisdiction)));
        directory.regions(jurisdiction).stream()
                .filter(region -> !region.code().equals(jurisdiction))
                .filter(region -> region.parent() == null || region.parent().equals(jurisdiction))
                .forEach(region -> all.add(new Place(jurisdiction, region.code(), region.name())));
        return all;
    }

    /** Id and name of a place, whether it still is in the pack or not. */
    Named named(String jurisdiction, String code) {
        var name = code.equals(jurisdiction)
                ? nameOf(jurisdiction)
                : directory.region(jurisdiction, code).map(Region::name).orElse(code);
        return new Named(code, name);
    }

    /**
     * The place that a command names.
     *
     * @throws NotPermitted if it is not the officer's to change
     */
    Place changeable(String code) {
        var officer = current.require(Permission.ORGANISATION_CHANGE);
        if (!everywhere(officer) && !officer.scope().regions().contains(code)) {
            throw NotPermitted.outsideScope("只能维护本辖区的内容");
        }
        return of(officer.jurisdiction()).stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("region.unknown", "region", "没有这个地区"));
    }

    static boolean everywhere(ActingOfficer officer) {
        return officer.scope().whole() || officer.is(Role.ADMIN);
    }

    private String nameOf(String jurisdiction) {
        return directory.jurisdiction(jurisdiction).map(Jurisdiction::name).orElse(jurisdiction);
    }
}
