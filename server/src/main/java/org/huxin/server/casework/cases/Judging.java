package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.huxin.server.kernel.Money;

/** 查实、定性、专班: what is found, and who is brought together because of it. */
interface Judging {

    /** The sum and the number of workers as found by investigation. */
    record Verify(
            long version,

            @NotNull(message = "请填写查实金额") @PositiveOrZero(message = "不能为负数")
            Long amountFen,

            @NotNull(message = "请填写查实人数") @PositiveOrZero(message = "不能为负数")
            Integer persons)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.VERIFY;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return new Accepted(
                    one.with(one.found().verified(amountFen, persons)),
                    List.of(new CaseFact.Verified(one.subject(), scene.at(), one.jurisdiction(), amountFen, persons)),
                    "查实欠薪 " + Money.ofFen(amountFen) + "，涉及 " + persons + " 人",
                    Map.of());
        }
    }

    /** Why the wages are owed; some causes bring the industry department in, which is for the rules to say. */
    record SetCause(
            long version, @NotBlank(message = "请选择成因") String cause) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.SET_CAUSE;
        }

        @Override
        public Map<String, String> words() {
            return Map.of("causes", cause);
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return cause.equals(one.found().cause())
                    ? new Refused("case.cause", "cause", "成因已经是这一项")
                    : new Accepted(
                            one.with(one.found().causedBy(cause)),
                            List.of(new CaseFact.CauseSet(one.subject(), scene.at(), one.jurisdiction(), cause)),
                            "认定欠薪成因",
                            Map.of());
        }
    }

    /** Marks the case as major. */
    record MarkMajor(
            long version,

            @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.MARK_MAJOR;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return one.found().major()
                    ? new Refused("case.major", "", "案件已经标为重大")
                    : new Accepted(
                            one.with(one.found().asMajor()),
                            List.of(new CaseFact.MarkedMajor(one.subject(), scene.at(), one.jurisdiction())),
                            "标为重大",
                            Map.of("理由", reason.strip()));
        }
    }

    /** Marks that people must be calmed, which is kept with the clue: the case is listed until that is recorded. */
    record MarkStability(
            long version,

            @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.MARK_STABILITY;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return new Accepted(one, List.of(), "标为需稳控", Map.of("理由", reason.strip()));
        }
    }

    /** 专班: units with a plan for this one case; a later one replaces it. */
    record FormTaskForce(
            long version,
            @NotNull(message = "请选择成员单位") List<String> members,

            @NotBlank(message = "组建专班须有处置方案") @Size(max = 4000, message = "处置方案不能超过4000字")
            String plan)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.FORM_TASK_FORCE;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            var units = members.stream().filter(Objects::nonNull).distinct().toList();
            if (units.isEmpty()) {
                return new Refused("case.members", "members", "请选择成员单位");
            }
            var unknown = units.stream()
                    .filter(unit -> !scene.existsToday(unit, one.jurisdiction()))
                    .findFirst();
            if (unknown.isPresent()) {
                return new Refused("case.members", "members", "没有这个成员单位：" + unknown.get());
            }
            var force = new Case.Force(units, plan.strip(), scene.at());
            return new Accepted(
                    one.with(one.found().workedBy(force)).joinedBy(units),
                    List.of(new CaseFact.TaskForceFormed(
                            one.subject(), scene.at(), one.jurisdiction(), units, force.plan())),
                    "组建工作专班",
                    Map.of("成员", units.stream().map(scene::name).collect(joining("、")), "方案", force.plan()));
        }
    }
}
