package org.huxin.policy;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.Party;
import org.jspecify.annotations.Nullable;

/** Checks that roles, units and regions of an organisation name each other rightly. */
final class OrganisationCheck {

    private final LoadedPack pack;
    private final FactVocabulary facts;
    private final Problems problems;
    private final Organisation organisation;
    private final Set<String> units;
    private final Set<String> regions;

    OrganisationCheck(LoadedPack pack, FactVocabulary facts, Problems problems) {
        this.pack = pack;
        this.facts = facts;
        this.problems = problems;
        this.organisation = pack.pack().organisation();
        this.units = organisation.units().stream().map(Organisation.Unit::id).collect(toSet());
        this.regions =
                organisation.regions().stream().map(Organisation.Region::code).collect(toSet());
    }

    void check() {
        organisation.roles().forEach(this::role);
        for (var unit : organisation.units()) {
            unit("单位“" + unit.name() + "”的 parent", unit.parent());
            unit("单位“" + unit.name() + "”的 succeeded_by", unit.succeededBy());
            region("单位“" + unit.name() + "”的 region", unit.region());
        }
        organisation.regions().forEach(region -> region("“" + region.name() + "”的 parent", region.parent()));
    }

    private void role(String word, Party party) {
        switch (party) {
            case Party.Standing(var unit, var byRegion) -> {
                unit("角色“" + word + "”", unit);
                byRegion.forEach((region, own) -> {
                    region("角色“" + word + "”的 by_region", region);
                    unit("角色“" + word + "”", own);
                });
            }
            case Party.Named(var type, var attribute) -> {
                if (!facts.knows(type)) {
                    problem("角色“" + word + "”的事实“" + type + "”不存在");
                } else if (!facts.knows(type, attribute)) {
                    problem("角色“" + word + "”的属性“" + attribute + "”不属于事实“" + type + "”，它有：" + facts.listed(type));
                }
            }
        }
    }

    private void unit(String what, @Nullable String id) {
        if (id != null && !units.contains(id)) {
            problem(what + "指向不存在的单位“" + id + "”");
        }
    }

    private void region(String what, @Nullable String code) {
        if (code != null && !regions.contains(code)) {
            problem(what + "指向不存在的地区“" + code + "”");
        }
    }

    private void problem(String message) {
        problems.add(pack.organisationFile(), 1, message);
    }
}
