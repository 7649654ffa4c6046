package org.huxin.server.casework.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.jspecify.annotations.Nullable;

/** 交办: which departments answer for the case beside the unit that leads it. */
interface Assigning {

    /** Hands the case to a unit by industry, a unit by place, or to both (双交办); rules say when it must be both. */
    record Assign(
            long version,
            @Nullable String industryUnit,
            @Nullable String territoryUnit) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.ASSIGN;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            var units = Stream.of(industryUnit, territoryUnit)
                    .filter(Objects::nonNull)
                    .toList();
            if (units.isEmpty()) {
                return new Refused("case.unit", "industryUnit", "请选择行业主管部门或属地单位");
            }
            for (var unit : units) {
                if (!scene.existsToday(unit, one.jurisdiction())) {
                    var path = unit.equals(industryUnit) ? "industryUnit" : "territoryUnit";
                    return new Refused("case.unit", path, "没有这个单位，或该单位已撤并");
                }
            }
            if (industryUnit != null && industryUnit.equals(territoryUnit)) {
                return new Refused("case.unit", "territoryUnit", "行业主管部门和属地须是两个单位");
            }
            return new Accepted(
                    one.with(one.parties().sharedBy(industryUnit, territoryUnit)),
                    List.of(new CaseFact.Assigned(
                            one.subject(), scene.at(), one.jurisdiction(), industryUnit, territoryUnit, scene.unit())),
                    units.size() == 2 ? "双交办" : "交办",
                    detail(scene));
        }

        private Map<String, String> detail(CaseScene scene) {
            var detail = new LinkedHashMap<String, String>();
            if (industryUnit != null) {
                detail.put("行业主管部门", scene.name(industryUnit));
            }
            if (territoryUnit != null) {
                detail.put("属地", scene.name(territoryUnit));
            }
            return detail;
        }
    }
}
