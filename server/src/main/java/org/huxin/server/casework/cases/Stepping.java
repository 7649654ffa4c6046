package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.jspecify.annotations.Nullable;

/** 逐步办理、结案. */
interface Stepping {

    /** Takes the next step; past an optional one also the step behind it. A step that ends the matter closes the case. */
    record EnterStep(
            long version,
            @NotBlank(message = "请选择步骤") String step,
            @Nullable UUID document,

            @Nullable @Size(max = 4000, message = "说明不能超过4000字")
            String note)
            implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.ENTER_STEP;
        }

        @Override
        public String gate() {
            return gate(step);
        }

        static String gate(String step) {
            return "case.step:" + step;
        }

        @Override
        public List<UUID> files() {
            return document == null ? List.of() : List.of(document);
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            var wanted = scene.steps().open(one).stream()
                    .filter(open -> open.id().equals(step))
                    .findFirst();
            if (wanted.isEmpty()) {
                return new Refused("case.step", "step", refusal(one, scene));
            }
            var stage = wanted.get();
            if (stage.document() && document == null) {
                return new Refused("case.document_missing", "document", "进入“" + stage.label() + "”须附本步文书");
            }
            var text = note == null ? "" : note.strip();
            var entered = one.entering(new Case.Entered(
                    stage.id(), stage.label(), scene.at(), scene.who().id(), scene.unit(), document, text));
            var facts = new ArrayList<CaseFact>();
            facts.add(new CaseFact.StepEntered(
                    one.subject(),
                    scene.at(),
                    one.jurisdiction(),
                    stage.id(),
                    document == null ? null : document.toString(),
                    one.found().listed()));
            if (stage.closes()) {
                facts.add(new CaseFact.Closed(one.subject(), scene.at(), one.jurisdiction()));
            }
            return new Accepted(
                    stage.closes() ? entered.closed(scene.at()) : entered,
                    facts,
                    "进入“" + stage.label() + "”",
                    text.isEmpty() ? Map.of() : Map.of("说明", text));
        }

        private String refusal(Case one, CaseScene scene) {
            var wanted = scene.steps().of(step);
            if (wanted.isEmpty()) {
                return "本辖区的案件没有这个步骤";
            }
            if (!scene.steps().ahead(one).contains(wanted.get())) {
                var done = one.entered().stream()
                        .anyMatch(entered -> entered.step().equals(step));
                return "“" + wanted.get().label() + "”" + (done ? "已经办过" : "已经跳过");
            }
            return "步骤不能跳过，下一步是"
                    + scene.steps().open(one).stream()
                            .map(open -> "“" + open.label() + "”")
                            .collect(joining("或"));
        }
    }

    /** Ends a case whose last step does not end it by itself. */
    record Close(
            long version,

            @NotBlank(message = "请填写结案说明") @Size(max = 4000, message = "结案说明不能超过4000字")
            String text) implements CaseCommand {
        @Override
        public CaseAct act() {
            return CaseAct.CLOSE;
        }

        @Override
        public CaseDecision decide(Case one, CaseScene scene) {
            var required = scene.steps().required(one);
            if (required.isPresent()) {
                return new Refused("case.step", "", unfinished(required.get()));
            }
            return new Accepted(
                    one.closed(scene.at()),
                    List.of(new CaseFact.Closed(one.subject(), scene.at(), one.jurisdiction())),
                    "结案",
                    Map.of("说明", text.strip()));
        }
    }

    static String unfinished(Lifecycle.Stage required) {
        return "还有步骤没有办：“" + required.label() + "”，办完才能结案";
    }
}
