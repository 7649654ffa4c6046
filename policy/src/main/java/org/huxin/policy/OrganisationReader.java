package org.huxin.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.Party;

/** Reads who is who. */
final class OrganisationReader {

    /** A pack that governs no place, such as the national one, has no bodies of its own. */
    static final Organisation NONE = new Organisation(List.of(), List.of(), Map.of());

    private OrganisationReader() {}

    static Organisation organisation(Item file) {
        var regions = file.items("regions").stream()
                .map(item -> new Organisation.Region(item.text("code"), item.text("name"), item.textOrNull("parent")))
                .toList();
        var units = file.items("units").stream().map(OrganisationReader::unit).toList();
        var roles = new LinkedHashMap<String, Party>();
        if (file.has("roles")) {
            file.at("roles").fields().forEach((word, role) -> roles.put(word, standing(role)));
        }
        if (file.has("parties")) {
            file.at("parties").fields().forEach((word, party) -> {
                if (roles.put(word, new Party.Named(party.text("type"), party.text("attribute"))) != null) {
                    party.problem("“" + word + "”既是 roles 又是 parties");
                }
            });
        }
        return new Organisation(regions, units, roles);
    }

    private static Organisation.Unit unit(Item item) {
        return new Organisation.Unit(
                item.text("id"),
                item.text("name"),
                item.text("kind"),
                item.flag("member"),
                item.text("role_note"),
                item.texts("industry"),
                item.textOrNull("region"),
                item.textOrNull("parent"),
                item.validity("valid"),
                item.textOrNull("succeeded_by"));
    }

    private static Party standing(Item role) {
        if (!role.node().isObject()) {
            return new Party.Standing(role.node().asString(), Map.of());
        }
        var byRegion = new LinkedHashMap<String, String>();
        if (role.has("by_region")) {
            role.at("by_region")
                    .fields()
                    .forEach((region, unit) -> byRegion.put(region, unit.node().asString()));
        }
        return new Party.Standing(role.textOrNull("default"), byRegion);
    }
}
