package org.huxin.server.casework.cases;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a case by the name of the act, for callers without a screen: they act on the case as it now stands. */
@Service
public class CaseActs {

    private static final Map<CaseAct, Class<? extends CaseCommand>> COMMANDS = Map.ofEntries(
            entry(CaseAct.ENTER_STEP, Stepping.EnterStep.class),
            entry(CaseAct.CLOSE, Stepping.Close.class),
            entry(CaseAct.ASSIGN, Assigning.Assign.class),
            entry(CaseAct.MARK_STABILITY, Judging.MarkStability.class),
            entry(CaseAct.FEED_BACK, Recording.FeedBack.class),
            entry(CaseAct.VERIFY, Judging.Verify.class),
            entry(CaseAct.SET_CAUSE, Judging.SetCause.class),
            entry(CaseAct.MARK_MAJOR, Judging.MarkMajor.class),
            entry(CaseAct.FORM_TASK_FORCE, Judging.FormTaskForce.class),
            entry(CaseAct.PROGRESS, Recording.Progress.class),
            entry(CaseAct.ANSWER_SUPERVISION, Recording.AnswerSupervision.class),
            entry(CaseAct.REPORT_UP, Recording.ReportUp.class),
            entry(CaseAct.ISSUE_PAPER, Recording.IssuePaper.class));

    /**
     * Where a case stands.
     *
     * @param subject as reports and papers name it
     * @param next the step that comes next in the order; empty after the last
     */
    public record Standing(UUID id, String subject, long version, Optional<Lifecycle.Stage> next) {}

    private final Cases cases;
    private final PackSteps steps;
    private final ActOnCase act;
    private final JsonMapper json;

    CaseActs(Cases cases, PackSteps steps, ActOnCase act, JsonMapper json) {
        this.cases = cases;
        this.steps = steps;
        this.act = act;
        this.json = json;
    }

    /** The latest case that a clue has become. */
    public Optional<Standing> ofClue(UUID clue) {
        return Optional.ofNullable(cases.ofClues(List.of(clue)).get(clue))
                .flatMap(row -> cases.find(row.getId()))
                .map(one -> new Standing(
                        one.id(),
                        one.subject(),
                        one.version(),
                        steps.of(one.jurisdiction()).ahead(one).stream().findFirst()));
    }

    /**
     * Does something to a case.
     *
     * @param path of the act, as in its address
     * @param body as over HTTP, without the version
     * @throws NotFound if there is no such act
     * @throws CommandRefused as {@link ActOnCase} says
     */
    public void handle(Standing one, String path, Map<String, ? extends @Nullable Object> body) {
        var what = CaseAct.of(path).orElseThrow(() -> new NotFound("案件操作", path));
        var whole = new HashMap<String, @Nullable Object>(body);
        whole.put("version", one.version());
        act.handle(one.id(), json.convertValue(whole, COMMANDS.get(what)));
    }
}
