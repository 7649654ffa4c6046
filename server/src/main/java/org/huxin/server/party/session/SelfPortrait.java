package org.huxin.server.party.session;

import java.util.stream.Collectors;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Tells the officer signed in who they are and how far they see. */
@Component
class SelfPortrait {

    private final Directory directory;
    private final Policies policies;
    private final Today today;

    SelfPortrait(Directory directory, Policies policies, Today today) {
        this.directory = directory;
        this.policies = policies;
        this.today = today;
    }

    Me of(ActingOfficer officer) {
        var place = directory
                .jurisdiction(officer.jurisdiction())
                .orElseThrow(() -> new NotFound("辖区", officer.jurisdiction()));
        return new Me(
                officer.id(),
                officer.username(),
                officer.name(),
                officer.post(),
                officer.unit().named(),
                new Me.Place(place.id(), place.name(), place.level()),
                officer.roles().stream().map(role -> role.code()).sorted().toList(),
                java.util.Arrays.stream(Permission.values())
                        .filter(officer::may)
                        .map(Permission::code)
                        .toList(),
                scope(officer, place),
                today.date());
    }

    private Me.Scope scope(ActingOfficer officer, Jurisdiction place) {
        var reaches = officer.scope().reaches();
        if (reaches.contains(Reach.ALL)) {
            return new Me.Scope("jurisdiction", whole(place.level()));
        }
        if (reaches.contains(Reach.REGION)) {
            return new Me.Scope("jurisdiction", "本辖区：" + regionName(officer));
        }
        if (reaches.contains(Reach.INDUSTRY)) {
            return new Me.Scope("industry", "本行业：" + fieldNames(officer));
        }
        if (officer.is(Role.ENTERPRISE)) {
            return new Me.Scope("own", "本企业的项目");
        }
        if (reaches.contains(Reach.OWN)) {
            return new Me.Scope("unit", "本单位");
        }
        return new Me.Scope("own", reaches.contains(Reach.SENT) ? "本单位报送" : "系统管理，不含线索和案件");
    }

    private String regionName(ActingOfficer officer) {
        var code = String.valueOf(officer.unit().region());
        return directory
                .region(officer.jurisdiction(), code)
                .map(region -> region.name())
                .orElse(code);
    }

    private String fieldNames(ActingOfficer officer) {
        var fields = policies.stack(officer.jurisdiction()).own().registers().stream()
                .filter(register ->
                        register.id().equals("fields") || register.id().endsWith(".fields"))
                .findFirst();
        return officer.unit().fields().stream()
                .map(code -> fields.flatMap(register -> register.entry(code))
                        .map(Register.Entry::label)
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static String whole(String level) {
        return switch (level) {
            case "province" -> "全省";
            case "city" -> "全市";
            case "district" -> "全区";
            case "town" -> "全镇";
            default -> "全部";
        };
    }
}
