package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;
import org.jspecify.annotations.Nullable;

/** 交办、接收、移交: who deals with it. */
interface Assigning {

    /**
     * Hands the clue to one unit, and to one named officer of it: without one the unit has it but the clock runs on.
     * A later hand-over replaces an earlier one.
     */
    record Assign(
            long version,
            @NotBlank(message = "请选择承办单位") String unit,
            @Nullable String officer,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            @Nullable List<String> helpers,
            @NotBlank(message = "请选择交办方式") String mode,
            @Nullable LocalDate dueOn,

            @Nullable @Size(max = 500, message = "理由不能超过500字")
            String reason)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.ASSIGN;
        }

        @Override
        public Map<String, String> words() {
            return Map.of("assign_modes", mode);
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (!scene.existsToday(unit, clue.jurisdiction())) {
                return new Refused("clue.unit", "unit", "没有这个承办单位，或该单位已撤并");
            }
            for (var other : others(clue)) {
                if (other == null || !scene.existsToday(other, clue.jurisdiction())) {
                    return new Refused("clue.unit", "helpers", "没有这个单位：" + other);
                }
            }
            if (officer != null && !scene.directory().employs(unit, officer)) {
                return new Refused("clue.officer", "officer", "责任人不属于承办单位");
            }
            if (dueOn != null && dueOn.isBefore(scene.today())) {
                return new Refused("clue.due_on", "dueOn", "限办日期不能早于今天");
            }
            if (!unit.equals(clue.intake().proposedUnit())
                    && clue.handling().unit() == null
                    && (reason == null || reason.isBlank())) {
                return new Refused("clue.reason", "reason", "改变建议的承办单位须写明理由");
            }
            var helping = helpers == null ? clue.handling().helpers() : helpers;
            var handling = new Clue.Handling(
                    unit,
                    officer,
                    scene.unit(),
                    clue.handling().acceptedUnit(),
                    helping,
                    industryUnit == null ? clue.handling().industryUnit() : industryUnit,
                    territoryUnit == null ? clue.handling().territoryUnit() : territoryUnit);
            var fact = new ClueFact.Assigned(
                    clue.subject(),
                    scene.at(),
                    clue.jurisdiction(),
                    unit,
                    officer,
                    scene.unit(),
                    helping,
                    handling.industryUnit(),
                    handling.territoryUnit(),
                    clue.intake().employer(),
                    mode,
                    dueOn);
            var to = scene.name(unit) + (officer == null ? "（未明确责任人）" : " " + scene.officerName(officer));
            return new Accepted(clue.with(handling), List.of(fact), "交办给" + to, detail(scene));
        }

        /** Units besides the handling one, as sent. */
        private List<String> others(Clue clue) {
            var all = new ArrayList<>(helpers == null ? clue.handling().helpers() : helpers);
            if (industryUnit != null) {
                all.add(industryUnit);
            }
            if (territoryUnit != null) {
                all.add(territoryUnit);
            }
            return all;
        }

        private Map<String, String> detail(Scene scene) {
            var detail = new LinkedHashMap<String, String>();
            if (helpers != null && !helpers.isEmpty()) {
                detail.put("配合单位", scene.names(helpers));
            }
            if (dueOn != null) {
                detail.put("限办日期", dueOn.toString());
            }
            if (reason != null && !reason.isBlank()) {
                detail.put("改变理由", reason);
            }
            return detail;
        }
    }

    /** The handling unit takes the clue; from here on it and no longer the first-asked unit is answerable. */
    record Accept(long version, @Nullable String officer) implements ClueCommand {
        @Override
        public Act act() {
            return Act.ACCEPT;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            var who = officer != null
                    ? officer
                    : clue.handling().officer() == null
                            ? scene.officer()
                            : clue.handling().officer();
            if (!scene.directory().employs(scene.unit(), who)) {
                return new Refused("clue.officer", "officer", "责任人不属于承办单位");
            }
            var before = clue.handling();
            var handling = new Clue.Handling(
                    before.unit(),
                    who,
                    before.assigner(),
                    scene.unit(),
                    before.helpers(),
                    before.industryUnit(),
                    before.territoryUnit());
            return new Accepted(
                    clue.with(handling),
                    new ClueFact.Accepted(clue.subject(), scene.at(), clue.jurisdiction(), scene.unit(), who),
                    scene.name(scene.unit()) + "接收，责任人 " + scene.officerName(who));
        }
    }

    /** Passes the clue on. Whoever was answerable stays so until the other unit accepts. */
    record HandOver(
            long version,
            @NotBlank(message = "请选择接收单位") String toUnit,

            @NotBlank(message = "移交须写明理由") @Size(max = 500, message = "理由不能超过500字")
            String reason)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.HAND_OVER;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (!scene.existsToday(toUnit, clue.jurisdiction())) {
                return new Refused("clue.unit", "toUnit", "没有这个接收单位，或该单位已撤并");
            }
            if (toUnit.equals(scene.unit())) {
                return new Refused("clue.unit", "toUnit", "不能移交给本单位");
            }
            if (reason.isBlank()) {
                return new Refused("clue.reason", "reason", "移交须写明理由");
            }
            var before = clue.handling();
            var handling = new Clue.Handling(
                    toUnit,
                    null,
                    scene.unit(),
                    before.acceptedUnit(),
                    before.helpers(),
                    before.industryUnit(),
                    before.territoryUnit());
            return new Accepted(
                    clue.with(handling),
                    List.of(
                            new ClueFact.HandedOver(
                                    clue.subject(), scene.at(), clue.jurisdiction(), scene.unit(), toUnit),
                            new ClueFact.Assigned(
                                    clue.subject(),
                                    scene.at(),
                                    clue.jurisdiction(),
                                    toUnit,
                                    null,
                                    scene.unit(),
                                    before.helpers(),
                                    before.industryUnit(),
                                    before.territoryUnit(),
                                    clue.intake().employer(),
                                    "transfer",
                                    null)),
                    "移交给" + scene.name(toUnit),
                    Map.of("理由", reason));
        }
    }
}
