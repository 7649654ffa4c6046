package org.huxin.server.party.coordination;

import java.util.List;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Region;
import org.huxin.server.party.Role;
import org.springframework.stereotype.Component;

/** The places whose pages the acting officer may see and change. */
@Component
class Places {

    /**
     * A place.
     *
     * @param code of the region; empty for the jurisdiction as a whole
     */
    record Place(String jurisdiction, String code, String name) {}

    private final Directory directory;
    private final CurrentOfficer current;

    Places(Directory directory, CurrentOfficer current) {
        this.directory = directory;
        this.current = current;
    }

    /** Regions that the officer may see: all for who sees the whole or keeps the organisation, else the own ones. */
    List<Region> visible() {
        var officer = current.get();
        return directory.regions(officer.jurisdiction()).stream()
                .filter(region ->
                        everywhere(officer) || officer.scope().regions().contains(region.code()))
                .toList();
    }

    /**
     * The place that a command names, by region code or by the id of the jurisdiction.
     *
     * @throws NotPermitted if it is not the officer's to change
     */
    Place changeable(String region) {
        var officer = current.require(Permission.ORGANISATION_CHANGE);
        var jurisdiction = officer.jurisdiction();
        var inside = everywhere(officer) || officer.scope().regions().contains(region);
        if (!inside) {
            throw NotPermitted.outsideScope("只能维护本辖区的内容");
        }
        if (region.equals(jurisdiction)) {
            return new Place(
                    jurisdiction,
                    "",
                    directory.jurisdiction(jurisdiction).map(one -> one.name()).orElse(jurisdiction));
        }
        return directory
                .region(jurisdiction, region)
                .map(one -> new Place(jurisdiction, one.code(), one.name()))
                .orElseThrow(() -> CommandRefused.field("region.unknown", "region", "没有这个地区"));
    }

    static boolean everywhere(ActingOfficer officer) {
        return officer.scope().whole() || officer.is(Role.ADMIN);
    }
}
