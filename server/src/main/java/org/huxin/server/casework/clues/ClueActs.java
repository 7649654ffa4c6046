package org.huxin.server.casework.clues;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a clue by the name of the act, for callers without a screen: they act on the clue as it now stands. */
@Service
public class ClueActs {

    private static final Map<Act, Class<? extends ClueCommand>> COMMANDS = Map.ofEntries(
            entry(Act.ASSIGN, Assigning.Assign.class),
            entry(Act.ACCEPT, Assigning.Accept.class),
            entry(Act.HAND_OVER, Assigning.HandOver.class),
            entry(Act.FEED_BACK, Working.FeedBack.class),
            entry(Act.PROGRESS, Working.Progress.class),
            entry(Act.VERIFY, Working.Verify.class),
            entry(Act.MARK_MAJOR, Working.MarkMajor.class),
            entry(Act.MARK_STABILITY, Working.MarkStability.class),
            entry(Act.SET_CAUSE, Working.SetCause.class),
            entry(Act.REPORT_INABILITY, Joining.ReportInability.class),
            entry(Act.FORM_JOINT_GROUP, Joining.FormJointGroup.class),
            entry(Act.RESOLVE_JOINT_GROUP, Joining.ResolveJointGroup.class),
            entry(Act.FORM_TASK_FORCE, Joining.FormTaskForce.class),
            entry(Act.EXTEND_TERM, Timing.ExtendTerm.class),
            entry(Act.PAUSE, Timing.Pause.class),
            entry(Act.RESUME, Timing.Resume.class),
            entry(Act.REPORT_UP, Telling.ReportUp.class),
            entry(Act.FOLLOW_UP, Telling.FollowUp.class),
            entry(Act.RESOLVE, Ending.Resolve.class),
            entry(Act.VISIT, Ending.Visit.class),
            entry(Act.REOPEN, Ending.Reopen.class),
            entry(Act.CLOSE, Ending.Close.class),
            entry(Act.REFUSE, Ending.Refuse.class),
            entry(Act.TERMINATE, Ending.Terminate.class),
            entry(Act.ATTACH, Telling.Attach.class),
            entry(Act.ISSUE_PAPER, Deriving.IssuePaper.class),
            entry(Act.OPEN_CASE, Deriving.OpenCase.class));

    private final Clues clues;
    private final ActOnClue act;
    private final JsonMapper json;

    ClueActs(Clues clues, ActOnClue act, JsonMapper json) {
        this.clues = clues;
        this.act = act;
        this.json = json;
    }

    /** The clue that a request made. */
    public Optional<Clue> byRequest(String jurisdiction, String requestId) {
        return clues.byRequest(jurisdiction, requestId).map(clues::require);
    }

    /**
     * @param body as over HTTP, without the version
     * @throws CommandRefused as {@link ActOnClue} says
     */
    public Clue handle(Clue clue, Act what, Map<String, ? extends @Nullable Object> body) {
        var whole = new HashMap<String, @Nullable Object>(body);
        whole.put("version", clue.version());
        return act.handle(clue.id(), json.convertValue(whole, COMMANDS.get(what)));
    }
}
