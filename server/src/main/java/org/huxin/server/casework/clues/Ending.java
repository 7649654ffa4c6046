package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;
import org.huxin.server.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 办结、回访、重开、销号、终止: how it ends, and how it comes back. */
interface Ending {

    /** The wages are there; the proof must be attached. */
    record Resolve(
            long version,

            @NotNull(message = "请填写凭证说明") @Size(max = 500, message = "凭证说明不能超过500字")
            String proof,

            @Nullable Long paidFen,
            @Nullable List<UUID> attachments)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.RESOLVE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (proof.isBlank() || scene.attachments().isEmpty()) {
                return new Refused("clue.proof_missing", proof.isBlank() ? "proof" : "attachments", "办结须说明并附上支付凭证");
            }
            if (paidFen != null && paidFen < 0) {
                return new Refused("clue.paid", "paidFen", "支付金额不能为负数");
            }
            return new Accepted(
                    clue.with(clue.finding().resolved(scene.at(), paidFen)),
                    List.of(new ClueFact.Resolved(
                            clue.subject(),
                            scene.at(),
                            clue.jurisdiction(),
                            scene.unit(),
                            scene.attachments().getFirst().toString(),
                            paidFen)),
                    "办结" + (paidFen == null ? "" : "，支付 " + Money.ofFen(paidFen)),
                    Map.of("凭证说明", proof));
        }
    }

    /** Somebody went back to see whether the wages stayed paid; if not, the clue is open again. */
    record Visit(
            long version,
            @NotNull(message = "请选择回访结果") String result,

            @NotNull(message = "请填写回访情况") @Size(max = 4000, message = "回访情况不能超过4000字")
            String text)
            implements ClueCommand {
        private static final String RELAPSED = "relapsed";

        @Override
        public Act act() {
            return RELAPSED.equals(result) ? Act.RELAPSE : Act.VISIT;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (!RELAPSED.equals(result) && !"stable".equals(result)) {
                return new Refused("clue.visit", "result", "回访结果只能是稳定或反弹");
            }
            var visited = new ClueFact.Visited(clue.subject(), scene.at(), clue.jurisdiction(), result);
            var detail = text.isBlank() ? Map.<String, String>of() : Map.of("情况", text);
            if (act() == Act.VISIT) {
                return new Accepted(clue, List.of(visited), "回访：未反弹", detail);
            }
            return new Accepted(
                    clue.with(clue.finding().reopened()),
                    List.of(
                            visited,
                            new ClueFact.Reopened(
                                    clue.subject(),
                                    scene.at(),
                                    clue.jurisdiction(),
                                    clue.intake().field())),
                    "回访：反弹，重新处置",
                    detail);
        }
    }

    /** What was thought ended is not. */
    record Reopen(
            long version,

            @NotNull(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements ClueCommand {
        @Override
        public Act act() {
            return Act.REOPEN;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return reason.isBlank()
                    ? new Refused("clue.reason", "reason", "重开须写明理由")
                    : new Accepted(
                            clue.with(clue.finding().reopened()),
                            List.of(new ClueFact.Reopened(
                                    clue.subject(),
                                    scene.at(),
                                    clue.jurisdiction(),
                                    clue.intake().field())),
                            "重新处置",
                            Map.of("理由", reason));
        }
    }

    /** Struck off the list. */
    record Close(long version) implements ClueCommand {
        @Override
        public Act act() {
            return Act.CLOSE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return new Accepted(
                    clue.with(clue.finding().closed(scene.at())), told(clue, scene.unit(), scene.at()), "销号");
        }

        static ClueFact.Closed told(Clue clue, String unit, LocalDateTime at) {
            var byLead = unit.equals(clue.handling().unit());
            return new ClueFact.Closed(clue.subject(), at, clue.jurisdiction(), byLead);
        }
    }

    /** Not accepted, with the reason that the reporter is told. */
    record Refuse(
            long version,

            @NotNull(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements ClueCommand {
        /** What the timeline calls the reason. */
        static final String REASON = "理由";

        @Override
        public Act act() {
            return Act.REFUSE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return reason.isBlank()
                    ? new Refused("clue.reason", "reason", "不予受理须写明理由")
                    : new Accepted(
                            clue.with(clue.finding().closed(scene.at())),
                            List.of(new ClueFact.Refused(clue.subject(), scene.at(), clue.jurisdiction())),
                            "不予受理",
                            Map.of(REASON, reason));
        }
    }

    /** Untrue, or the same as another one. */
    record Terminate(
            long version,
            @NotNull(message = "请选择终止理由") String reason,
            @Nullable UUID mergedInto,

            @NotNull(message = "请填写说明") @Size(max = 4000, message = "说明不能超过4000字")
            String text)
            implements ClueCommand {
        private static final Map<String, String> REASONS = Map.of("untrue", "查证不实", "duplicate", "重复", "merged", "并案");

        @Override
        public Act act() {
            return Act.TERMINATE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            var label = REASONS.get(reason);
            if (label == null) {
                return new Refused("clue.reason", "reason", "没有这种终止理由");
            }
            if (!reason.equals("untrue") && (mergedInto == null || mergedInto.equals(clue.id()))) {
                return new Refused("clue.merged", "mergedInto", "请选择并入的另一条线索");
            }
            var finding = mergedInto == null
                    ? clue.finding().closed(scene.at())
                    : clue.finding().merged(mergedInto, scene.at());
            return new Accepted(
                    clue.with(finding),
                    List.of(new ClueFact.Terminated(clue.subject(), scene.at(), clue.jurisdiction(), reason)),
                    "终止：" + label,
                    text.isBlank() ? Map.of() : Map.of("说明", text));
        }
    }
}
