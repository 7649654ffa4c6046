package org.huxin.server.party.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the organisation page together from the directory and the words of the pack. */
@Component
class OrganisationPages {

    /** Our own words for the roles that every pack may fill; a pack's register {@code roles} goes before. */
    private static final Map<String, String> ROLE_LABELS = Map.of(
            "labour_bureau", "人力资源社会保障部门",
            "leader", "政府领导",
            "coordinator", "统筹协调单位",
            "petition", "信访部门",
            "superior", "上级部门",
            "public_security", "公安机关",
            "finance", "财政部门");

    private final Directory directory;
    private final DirectoryRows rows;
    private final Policies policies;

    private final PublicChannels channels;

    OrganisationPages(Directory directory, DirectoryRows rows, Policies policies, PublicChannels channels) {
        this.directory = directory;
        this.rows = rows;
        this.policies = policies;
        this.channels = channels;
    }

    OrganisationPage of(String jurisdiction) {
        var place = directory.jurisdiction(jurisdiction).orElseThrow(() -> new NotFound("辖区", jurisdiction));
        var pack = policies.stack(jurisdiction).own();
        var staffing = rows.staffing(jurisdiction);
        var names = rows.formerNames(jurisdiction);
        return new OrganisationPage(
                new OrganisationPage.Place(place.id(), place.name(), place.level()),
                directory.units(jurisdiction).stream()
                        .map(unit -> row(unit, pack, staffing, names))
                        .toList(),
                roles(pack));
    }

    OrganisationPage.UnitRow row(Unit unit) {
        var pack = policies.stack(unit.jurisdiction()).own();
        return row(unit, pack, rows.staffing(unit.jurisdiction()), rows.formerNames(unit.jurisdiction()));
    }

    private OrganisationPage.UnitRow row(
            Unit unit,
            PolicyPack pack,
            Map<String, Integer> staffing,
            Map<String, List<OrganisationPage.FormerName>> names) {
        var fields = unit.fields().stream()
                .map(code -> new OrganisationPage.Code(code, label(pack, "fields", code, code)))
                .toList();
        var region = unit.region() == null
                ? null
                : directory.region(unit.jurisdiction(), unit.region()).orElse(null);
        return new OrganisationPage.UnitRow(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.member(),
                unit.note().isEmpty() ? null : unit.note(),
                fields,
                region,
                directory.named(unit.parent()),
                unit.validFrom(),
                unit.validTo(),
                directory.named(unit.succeededBy()),
                staffing.getOrDefault(unit.id(), 0),
                names.getOrDefault(unit.id(), List.of()),
                unit.channels().phone(),
                unit.channels().web(),
                channels.missing(unit));
    }

    private List<OrganisationPage.RoleRow> roles(PolicyPack pack) {
        var found = new ArrayList<OrganisationPage.RoleRow>();
        pack.organisation().roles().forEach((role, party) -> {
            if (party instanceof Party.Standing standing) {
                var label = label(pack, "roles", role, ROLE_LABELS.getOrDefault(role, role));
                add(found, role, label, standing.unit(), null);
                standing.byRegion().forEach((code, unit) -> add(found, role, label, unit, region(pack, code)));
            }
        });
        found.sort(Comparator.comparing(OrganisationPage.RoleRow::role));
        return found;
    }

    private void add(
            List<OrganisationPage.RoleRow> found,
            String role,
            String label,
            @Nullable String unit,
            @Nullable Named region) {
        Optional.ofNullable(directory.named(unit))
                .ifPresent(named -> found.add(new OrganisationPage.RoleRow(role, label, named, region)));
    }

    private Named region(PolicyPack pack, String code) {
        var name = directory
                .region(pack.jurisdiction(), code)
                .map(org.huxin.server.party.Region::name)
                .orElse(code);
        return new Named(code, name);
    }

    static String label(PolicyPack pack, String register, String code, String otherwise) {
        return pack.registers().stream()
                .filter(one -> one.id().equals(register) || one.id().endsWith("." + register))
                .findFirst()
                .flatMap(one -> one.entry(code))
                .map(Register.Entry::label)
                .orElse(otherwise);
    }
}
