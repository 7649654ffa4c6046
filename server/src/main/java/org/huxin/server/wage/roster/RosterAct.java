package org.huxin.server.wage.roster;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the people of a project. */
public enum RosterAct implements Act {
    REGISTER("workers", "登记工人", "worker.registered", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    CHANGE("change", "更正工人资料", "worker.changed", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    VERIFY("verify", "核实工人资料", "worker.verified", By.KEEPER, Party.CONTRACTOR),
    ENTER("enter", "登记进场", "worker.entered", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    LEAVE("leave", "登记退场", "worker.left", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    REVEAL("reveal", "查看证件和卡号", "worker.revealed", By.ENFORCER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    GIVE_CARD("card", "登记工资卡", "worker.card_given", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    ASK_BANK("card-visits", "申请上门办卡", "worker.bank_asked", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    GIVE_NOTICE("notices", "发放权益告知", "worker.notice_given", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    ADD_SKILL("skills", "登记技能和培训", "worker.skill_added", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    ENTRUST("entrust", "登记委托代发", "project.entrusted", By.KEEPER, Party.CONTRACTOR);

    private final Kind kind;

    RosterAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
