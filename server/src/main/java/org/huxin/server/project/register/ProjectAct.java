package org.huxin.server.project.register;

import java.util.Set;

/** What may be done to a project itself; its money has acts of its own. */
public enum ProjectAct implements Act {
    REVISE("revise", "更正信息", "project.revised", By.KEEPER),
    CONFIRM("confirm", "核实入账", "project.registered", By.KEEPER),
    PLAN_START("plan-start", "填报计划开工日", "project.start_planned", By.KEEPER),
    REVIEW_FUNDS("review-funds", "审查资金来源", "project.funds_reviewed", By.KEEPER),
    APPROVE("approve", "审批通过", "project.approved", By.KEEPER),
    SIGN_CONTRACT("sign-contract", "登记合同", "project.contract_signed", By.KEEPER),
    APPOINT("appoint", "明确责任人", "project.posts_changed", By.PARTAKER, Party.OWNER, Party.CONTRACTOR),
    REMOVE("remove", "免去责任人", "project.posts_changed", By.PARTAKER, Party.OWNER, Party.CONTRACTOR),
    REGISTER_WAGE_OFFICER("register-wage-officer", "登记劳资专管员", "project.wage_officer_registered", By.INDUSTRY),
    ENTER_PLATFORM("enter-platform", "纳入监管平台", "project.platform_entered", By.KEEPER),
    ENTER_STEP("enter-step", "进入下一阶段", "project.step_entered", By.KEEPER),
    STOP("stop", "停工", "project.stopped", By.KEEPER),
    RESUME("resume", "复工", "project.resumed", By.KEEPER),
    SHOW_BOARD("show-board", "登记告示牌", "project.board_shown", By.PARTAKER, Party.CONTRACTOR),
    CHECK_BOARD("check-board", "核对告示牌", "project.board_shown", By.INDUSTRY),
    COORDINATE_UP("coordinate-up", "与上级对接", "project.superior_coordinated", By.INDUSTRY),
    TICK_ITEM("tick-item", "勾选清单", "project.updated", By.PARTAKER);

    private final Kind kind;

    ProjectAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
