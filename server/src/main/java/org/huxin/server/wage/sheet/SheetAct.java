package org.huxin.server.wage.sheet;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the wage sheets of a project. */
enum SheetAct implements Act {
    SET_PAY_DAY("pay-day", "登记工资支付日", "wage.pay_day_set", Party.CONTRACTOR),
    ASSESS("assess", "考核工作量", "wage.assessed", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    MAKE("make-sheet", "编制工资表", "wage.sheet_made", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    IMPORT("import-sheet", "导入工资表", "wage.sheet_imported", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    AMEND("amend-line", "更正工资表", "wage.line_amended", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    ASK("ask-confirmation", "发给工人确认", "wage.confirmation_asked", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    SIGN("sign-lines", "登记签字", "wage.lines_signed", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    ANSWER("answer-objection", "答复异议", "wage.objection_answered", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    HAND_IN("hand-in", "交总包单位", "wage.sheet_handed", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    VOID("void-sheet", "作废工资表", "wage.sheet_voided", Party.CONTRACTOR, Party.SUBCONTRACTOR),
    APPROVE("approve-sheet", "审核通过", "wage.sheet_approved", Party.CONTRACTOR),
    RETURN("return-sheet", "退回工资表", "wage.sheet_returned", Party.CONTRACTOR);

    private final Kind kind;

    SheetAct(String path, String label, String fact, Party... parties) {
        this.kind = new Kind(path, label, fact, By.COORDINATOR, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
