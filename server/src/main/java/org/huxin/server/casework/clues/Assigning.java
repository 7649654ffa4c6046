package org.huxin.server.casework.clues;

import java.time.LocalDate;
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
            String unit,
            @Nullable String officer,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            @Nullable List<String> helpers,
            String mode,
            @Nullable LocalDate dueOn,
            @Nullable String reason)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.ASSIGN;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (!scene.existsToday(unit, clue.jurisdiction())) {
                return new Refused("clue.unit", "unit", "没有这个承办单位，或该单位已撤并");
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
            var others = helpers == null ? List.<String>of() : helpers;
            var handling = new Clue.Handling(
                    unit,
                    officer,
                    scene.unit(),
                    clue.handling().acceptedUnit(),
                    others,
                    industryUnit == null ? clue.handling().industryUnit() : industryUnit,
                    territoryUnit == null ? clue.handling().territoryUnit() : territoryUnit);
            var fact = new ClueFact.Assigned(
                    clue.subject(),
                    scene.at(),
                    clue.jurisdiction(),
                    unit,
                    officer,
                    scene.unit(),
                    others,
                    handling.industryUnit(),
                    handling.territoryUnit(),
                    clue.intake().employer(),
                    mode,
                    dueOn);
            var to = scene.name(unit) + (officer == null ? "（未明确责任人）" : " " + scene.officerName(officer));
            return new Accepted(
                    clue.with(handling),
                    List.of(fact),
                    "交办给" + to,
                    reason == null || reason.isBlank() ? Map.of() : Map.of("改变理由", reason));
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
    record HandOver(long version, String toUnit, String reason) implements ClueCommand {
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
