package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;
import org.huxin.server.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 反馈、进展、查实、定性: the work on it. */
interface Working {

    /** Kinds of progress record; {@code stability} answers a mark that people must be calmed. */
    List<String> KINDS = List.of("general", "mediation", "stability", "view");

    /** The handling unit tells how the assignment stands. */
    record FeedBack(
            long version,

            @NotNull(message = "请填写反馈情况") @Size(max = 4000, message = "反馈情况不能超过4000字")
            String text,

            @Nullable List<UUID> attachments)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.FEED_BACK;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return text.isBlank()
                    ? new Refused("clue.text", "text", "请写明反馈情况")
                    : new Accepted(
                            clue,
                            List.of(new ClueFact.FedBack(
                                    clue.subject(),
                                    scene.at(),
                                    clue.jurisdiction(),
                                    scene.unit(),
                                    clue.capacityOf(scene.unit()))),
                            "反馈交办情况",
                            Map.of("内容", text));
        }
    }

    /** Something was done. */
    record Progress(
            long version,

            @NotNull(message = "请填写进展") @Size(max = 4000, message = "进展不能超过4000字")
            String text,

            @NotNull(message = "请选择记录种类") String kind,
            @Nullable List<UUID> attachments)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.PROGRESS;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (text.isBlank()) {
                return new Refused("clue.text", "text", "请写明进展");
            }
            if (!KINDS.contains(kind)) {
                return new Refused("clue.kind", "kind", "没有这种进展记录");
            }
            return new Accepted(
                    kind.equals("stability") ? clue.with(clue.finding().calmed()) : clue,
                    List.of(new ClueFact.Progressed(
                            clue.subject(),
                            scene.at(),
                            clue.jurisdiction(),
                            scene.unit(),
                            kind,
                            clue.capacityOf(scene.unit()))),
                    "记录进展",
                    Map.of("内容", text));
        }
    }

    /** The sum and the number of workers as found by investigation, not as claimed. */
    record Verify(long version, long amountFen, int persons) implements ClueCommand {
        @Override
        public Act act() {
            return Act.VERIFY;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (amountFen < 0 || persons < 0) {
                return new Refused("clue.verified", amountFen < 0 ? "amountFen" : "persons", "不能为负数");
            }
            return new Accepted(
                    clue.with(clue.finding().verified(amountFen, persons)),
                    new ClueFact.Verified(clue.subject(), scene.at(), clue.jurisdiction(), amountFen, persons),
                    "查实欠薪 " + Money.ofFen(amountFen) + "，涉及 " + persons + " 人");
        }
    }

    /** Marks the clue as major. */
    record MarkMajor(
            long version,

            @NotNull(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements ClueCommand {
        @Override
        public Act act() {
            return Act.MARK_MAJOR;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (reason.isBlank()) {
                return new Refused("clue.reason", "reason", "请写明理由");
            }
            return new Accepted(
                    clue.with(clue.finding().asMajor()),
                    List.of(new ClueFact.MarkedMajor(clue.subject(), scene.at(), clue.jurisdiction())),
                    "标为重大",
                    Map.of("理由", reason));
        }
    }

    /** Marks that people must be calmed; the clue is listed until that is done and recorded. */
    record MarkStability(
            long version,

            @NotNull(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) implements ClueCommand {
        @Override
        public Act act() {
            return Act.MARK_STABILITY;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (reason.isBlank()) {
                return new Refused("clue.reason", "reason", "请写明理由");
            }
            return new Accepted(
                    clue.with(clue.finding().toBeCalmed()),
                    List.of(new ClueFact.MarkedStability(clue.subject(), scene.at(), clue.jurisdiction())),
                    "标为需稳控",
                    Map.of("理由", reason));
        }
    }

    /** Why the wages are owed; unlawful contracting and unpaid project money bring the industry department in. */
    record SetCause(
            long version, @NotBlank(message = "请选择成因") String cause) implements ClueCommand {
        @Override
        public Act act() {
            return Act.SET_CAUSE;
        }

        @Override
        public Map<String, String> words() {
            return Map.of("causes", cause);
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return new Accepted(
                    clue.with(clue.finding().causedBy(cause)),
                    List.of(new ClueFact.CauseSet(clue.subject(), scene.at(), clue.jurisdiction(), cause)),
                    "认定欠薪成因",
                    Map.of());
        }
    }
}
