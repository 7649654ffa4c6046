package org.huxin.server.casework.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.jspecify.annotations.Nullable;

/** 进展、督办反馈、上报、文书. */
interface Recording {

    /** Kinds of progress record with their Chinese names. */
    Map<String, String> KINDS = Map.of("general", "办理进展", "mediation", "协调化解", "stability", "人员稳控", "view", "本单位意见");

    /** A unit that the case was handed to tells how it stands. */
    record FeedBack(
            long version,

            @NotBlank(message = "请填写反馈情况") @Size(max = 4000, message = "反馈情况不能超过4000字")
            String text,

            @Nullable List<UUID> attachments)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.FEED_BACK;
        }

        @Override
        public List<UUID> files() {
            return present(attachments);
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return new Accepted(
                    one,
                    List.of(new CaseFact.FedBack(
                            one.subject(), scene.at(), one.jurisdiction(), scene.unit(), one.capacityOf(scene.unit()))),
                    "反馈交办情况",
                    Map.of("内容", text.strip()));
        }
    }

    /** Something was done; what rules judge of it they judge on the clue. */
    record Progress(
            long version,

            @NotBlank(message = "请填写内容") @Size(max = 4000, message = "内容不能超过4000字")
            String text,

            @NotBlank(message = "请选择记录种类") String kind,
            @Nullable List<UUID> attachments)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.PROGRESS;
        }

        @Override
        public List<UUID> files() {
            return present(attachments);
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            var label = KINDS.get(kind);
            return label == null
                    ? new Refused("case.kind", "kind", "没有这种进展记录")
                    : new Accepted(one, List.of(), label, Map.of("内容", text.strip()));
        }
    }

    /** The department of the industry answers what it was made to see to. */
    record AnswerSupervision(
            long version,

            @NotBlank(message = "请填写反馈内容") @Size(max = 4000, message = "反馈内容不能超过4000字")
            String text,

            @Nullable List<UUID> attachments)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.ANSWER_SUPERVISION;
        }

        @Override
        public List<UUID> files() {
            return present(attachments);
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return one.found().cause() == null
                    ? new Refused("case.cause", "", "案件还没有认定成因，没有督办事项")
                    : new Accepted(
                            one,
                            List.of(new CaseFact.SupervisionAnswered(
                                    one.subject(), scene.at(), one.jurisdiction(), scene.unit())),
                            "反馈督办情况",
                            Map.of("内容", text.strip()));
        }
    }

    /** Reports where the case stands; the receipt is recorded when it comes. */
    record ReportUp(
            long version,
            @NotBlank(message = "请选择报告对象") String to,

            @NotBlank(message = "请填写报告内容") @Size(max = 4000, message = "报告内容不能超过4000字")
            String text)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.REPORT_UP;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            if (!scene.existsToday(to, one.jurisdiction()) || to.equals(scene.unit())) {
                return new Refused("case.unit", "to", "没有这个受报单位");
            }
            var stage = scene.steps().current(one);
            var title = scene.steps().label(stage) + "报告";
            return new Accepted(
                    one,
                    List.of(new CaseFact.ReportedUp(one.subject(), scene.at(), one.jurisdiction(), stage, to, null)),
                    "上报" + scene.name(to),
                    Map.of("内容", text.strip()),
                    new CaseDecision.Report(stage, to, title, text.strip()));
        }
    }

    /** Issues a paper about the case; what stands in it is filled in. */
    record IssuePaper(
            long version, @NotBlank(message = "请选择文书") String template) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.ISSUE_PAPER;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            return new Accepted(one, List.of(), "制发文书", Map.of());
        }
    }

    private static List<UUID> present(@Nullable List<UUID> attachments) {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }
}
