package org.huxin.server.casework.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.DataScope;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;

/** A case of a district that has just been opened, and the officer who acts on it. */
final class CaseSample {

    static final LocalDateTime AT = LocalDate.of(2024, 5, 6).atTime(9, 0);
    static final String HERE = "410803";

    private CaseSample() {}

    static Case aCase() {
        return new Case(
                UUID.randomUUID(),
                HERE,
                "ZZ-案-2024-00001",
                1,
                UUID.randomUUID(),
                AT,
                null,
                new Case.Parties(
                        "zz.labour",
                        "zz.housing",
                        "zz.lifeng",
                        List.of("zz.police"),
                        "zz.labour",
                        "410803_lifeng",
                        "housing",
                        "示例建筑有限公司",
                        null),
                new Case.Found(null, false, false, null, null, null),
                List.of());
    }

    static CaseScene scene(Directory directory, Steps steps) {
        var unit = directory.requireUnit("zz.labour");
        var scope = new DataScope(Set.of(HERE), Set.of(DataScope.Reach.ALL), Set.of(), Set.of(), unit.id());
        var who = new ActingOfficer("labour", "labour", "测试员甲", "", unit, HERE, Set.of(Role.COORDINATOR), scope);
        return new CaseScene(AT, who, directory, steps, List.of());
    }
}
