package org.huxin.server.casework.clues;

import static org.huxin.server.casework.clues.Stage.ACCEPTED;
import static org.huxin.server.casework.clues.Stage.ASSIGNED;
import static org.huxin.server.casework.clues.Stage.CLOSED;
import static org.huxin.server.casework.clues.Stage.IN_PROGRESS;
import static org.huxin.server.casework.clues.Stage.RECEIVED;
import static org.huxin.server.casework.clues.Stage.REFUSED;
import static org.huxin.server.casework.clues.Stage.RESOLVED;
import static org.huxin.server.casework.clues.Stage.TERMINATED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of transitions of a clue: what may be done in which stage, by whom, where it leads and which fact tells of it.
 * No other code changes a stage.
 */
public enum Act {
    ASSIGN("assign", "交办", "clue.assigned", By.COORDINATION, ASSIGNED, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS),
    ACCEPT("accept", "接收", "clue.accepted", By.HANDLER, ACCEPTED, ASSIGNED),
    HAND_OVER("hand-over", "移交", "clue.handed_over", By.HOLDER, ASSIGNED, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS),
    FEED_BACK("feed-back", "反馈", "clue.fed_back", By.PARTAKER, null, ASSIGNED, ACCEPTED, IN_PROGRESS),
    PROGRESS(
            "progress",
            "进展",
            "clue.progressed",
            By.PARTAKER,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            RESOLVED),
    VERIFY("verify", "查实", "clue.verified", By.COORDINATION_OR_HANDLER, null, ASSIGNED, ACCEPTED, IN_PROGRESS),
    MARK_MAJOR(
            "mark-major",
            "标为重大",
            "clue.marked_major",
            By.COORDINATION,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    MARK_STABILITY(
            "mark-stability",
            "标为需稳控",
            "clue.marked_stability",
            By.COORDINATION,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    SET_CAUSE("set-cause", "认定成因", "clue.cause_set", By.COORDINATION_OR_HANDLER, null, ASSIGNED, ACCEPTED, IN_PROGRESS),
    REPORT_INABILITY(
            "report-inability", "报告不能独立处置", "clue.inability_reported", By.HANDLER, null, ACCEPTED, IN_PROGRESS),
    FORM_JOINT_GROUP(
            "form-joint-group",
            "组成联合工作组",
            "clue.joint_group_formed",
            By.COORDINATION,
            IN_PROGRESS,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    RESOLVE_JOINT_GROUP(
            "resolve-joint-group",
            "联合工作组化解",
            "clue.joint_group_resolved",
            By.COORDINATION_OR_HANDLER,
            null,
            IN_PROGRESS),
    FORM_TASK_FORCE(
            "form-task-force",
            "组建专班",
            "clue.task_force_formed",
            By.COORDINATION_OR_HANDLER,
            null,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    EXTEND_TERM(
            "extend-term",
            "延期",
            "clue.term_extended",
            By.COORDINATION_OR_HANDLER,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    PAUSE("pause", "中止", "clue.paused", By.COORDINATION_OR_HANDLER, null, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS),
    RESUME("resume", "恢复", "clue.resumed", By.COORDINATION_OR_HANDLER, null, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS),
    REPORT_UP(
            "report-up",
            "上报",
            "clue.reported_up",
            By.PARTAKER,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            RESOLVED),
    FOLLOW_UP("follow-up", "跟进", "clue.followed_up", By.COORDINATION, null, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS),
    RESOLVE("resolve", "办结", "clue.resolved", By.HANDLER, RESOLVED, ACCEPTED, IN_PROGRESS),
    VISIT("visit", "回访", "clue.visited", By.COORDINATION_OR_HANDLER, null, RESOLVED, CLOSED),
    /** A visit that found the arrears back: the same command as {@link #VISIT}, another edge of the table. */
    RELAPSE("visit", "回访反弹", "clue.visited", By.COORDINATION_OR_HANDLER, IN_PROGRESS, RESOLVED, CLOSED),
    REOPEN("reopen", "重开", "clue.reopened", By.COORDINATION, IN_PROGRESS, RESOLVED, CLOSED, TERMINATED, REFUSED),
    CLOSE("close", "销号", "clue.closed", By.COORDINATION_OR_HANDLER, CLOSED, RESOLVED),
    REFUSE("refuse", "不予受理", "clue.refused", By.COORDINATION, REFUSED, RECEIVED),
    TERMINATE(
            "terminate",
            "终止",
            "clue.terminated",
            By.COORDINATION,
            TERMINATED,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS),
    ISSUE_PAPER(
            "issue-paper",
            "制发文书",
            "clue.paper_issued",
            By.COORDINATION_OR_HANDLER,
            null,
            RECEIVED,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            RESOLVED,
            REFUSED),
    OPEN_CASE("open-case", "立案", "clue.case_opened", By.COORDINATION_OR_HANDLER, null, ASSIGNED, ACCEPTED, IN_PROGRESS),
    ATTACH("attach", "补充材料", "clue.attached", By.PARTAKER, null, RECEIVED, ASSIGNED, ACCEPTED, IN_PROGRESS, RESOLVED);

    /** Whose act it is. */
    enum By {
        /** The unit that coordinates, or the petition office for what came to it. */
        COORDINATION,
        /** The unit that handles the clue. */
        HANDLER,
        COORDINATION_OR_HANDLER,
        /** Who is answerable now: the handling unit, before that the first-asked one. */
        HOLDER,
        /** Handling unit, helpers, units present at the intake, and who coordinates. */
        PARTAKER
    }

    private final String path;
    private final String label;
    private final String fact;
    private final By by;
    private final @Nullable Stage to;
    private final Set<Stage> from;

    Act(String path, String label, String fact, By by, @Nullable Stage to, Stage first, Stage... others) {
        this.path = path;
        this.label = label;
        this.fact = fact;
        this.by = by;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** As in the address of the command. */
    public String path() {
        return path;
    }

    /** What gates call it. */
    String gate() {
        return "clue." + path.replace('-', '_');
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Type of the fact that tells of it; of some the entry of the timeline is all, which no rule judges. */
    public String fact() {
        return fact;
    }

    By by() {
        return by;
    }

    boolean belongsTo(Stage stage) {
        return from.contains(stage);
    }

    /** The stage it leads to. The first progress after acceptance is what sets the work in motion. */
    Stage leadsTo(Stage stage) {
        if (this == PROGRESS && stage == ACCEPTED) {
            return IN_PROGRESS;
        }
        return to == null ? stage : to;
    }
}
