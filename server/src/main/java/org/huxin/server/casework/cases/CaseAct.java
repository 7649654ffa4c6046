package org.huxin.server.casework.cases;

import java.util.Arrays;
import java.util.Optional;

/** What may be done to an open case, by whom, and which fact tells of it. Nothing is done to one that is closed. */
enum CaseAct {
    ENTER_STEP("enter-step", "办理步骤", "case.step_entered", By.LEAD),
    ASSIGN("assign", "交办", "case.assigned", By.LEAD),
    VERIFY("verify", "查实", "case.verified", By.LEAD),
    SET_CAUSE("set-cause", "认定成因", "case.cause_set", By.LEAD),
    MARK_MAJOR("mark-major", "标为重大", "case.marked_major", By.LEAD),
    MARK_STABILITY("mark-stability", "标为需稳控", "case.marked_stability", By.LEAD),
    FORM_TASK_FORCE("form-task-force", "组建专班", "case.task_force_formed", By.LEAD),
    FEED_BACK("feed-back", "反馈", "case.fed_back", By.PARTAKER),
    PROGRESS("progress", "记录进展", "case.progressed", By.PARTAKER),
    ANSWER_SUPERVISION("answer-supervision", "反馈督办", "case.supervision_answered", By.SUPERVISOR),
    REPORT_UP("report-up", "上报", "case.reported_up", By.PARTAKER),
    ISSUE_PAPER("issue-paper", "出文书", "case.paper_issued", By.LEAD),
    CLOSE("close", "结案", "case.closed", By.LEAD);

    /** Whose act it is. */
    enum By {
        /** The unit that leads the case, or the one that coordinates all of them. */
        LEAD,
        /** The department of the industry. */
        SUPERVISOR,
        /** Any unit with a share in the case, and who coordinates. */
        PARTAKER
    }

    private final String path;
    private final String label;
    private final String fact;
    private final By by;

    CaseAct(String path, String label, String fact, By by) {
        this.path = path;
        this.label = label;
        this.fact = fact;
        this.by = by;
    }

    /** As in the address of the command. */
    String path() {
        return path;
    }

    /** Chinese name. */
    String label() {
        return label;
    }

    /**
     * Type of its entry; of some an entry is all there is, because no rule judges it or the fact is the clue's own:
     * {@code case.progressed}, {@code case.marked_stability}, {@code case.paper_issued}.
     */
    String fact() {
        return fact;
    }

    By by() {
        return by;
    }

    static Optional<CaseAct> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
