package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.WAGE_LINE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.wage.SheetFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 劳资专管员审核: the project's officer, and nobody else, approves a sheet or gives it back with a reason. */
@Service
class Reviewing {

    record Approve(long version) {}

    record Return(
            long version,

            @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "退回理由不能超过500字")
            String reason) {}

    private final OpenSheet open;
    private final HandIns owed;
    private final HandIn check;
    private final WageOfficers officers;
    private final ApplicationEventPublisher facts;

    Reviewing(OpenSheet open, HandIns owed, HandIn check, WageOfficers officers, ApplicationEventPublisher facts) {
        this.open = open;
        this.owed = owed;
        this.check = check;
        this.officers = officers;
        this.facts = facts;
    }

    /** @throws CommandRefused {@code sheet.objected} if a worker has objected since it was handed in */
    @Transactional
    void approve(UUID sheet, Approve told) {
        var opened = open.require(sheet, told.version(), SheetAct.APPROVE);
        officers.require(opened.project(), opened.who());
        var objected = check.count(WAGE_LINE.SHEET.eq(sheet).and(WAGE_LINE.OBJECTED_AT.isNotNull()));
        if (objected > 0) {
            throw new CommandRefused("sheet.objected", "有 %d 名工人提出了异议还没有答复，请退回处理".formatted(objected));
        }
        decide(opened, SheetState.APPROVED);
        facts.publishEvent(new SheetFact.Approved(
                subject(opened),
                opened.at(),
                opened.project().jurisdiction(),
                opened.row().getDueFen()));
    }

    @Transactional
    void giveBack(UUID sheet, Return told) {
        var opened = open.require(sheet, told.version(), SheetAct.RETURN);
        officers.require(opened.project(), opened.who());
        opened.row().setReturnedWhy(told.reason().strip());
        decide(opened, SheetState.RETURNED);
        facts.publishEvent(new SheetFact.Returned(
                subject(opened), opened.at(), opened.project().jurisdiction()));
    }

    private void decide(OpenSheet.Opened opened, SheetState state) {
        opened.row().setState(state.code());
        opened.row().setDecidedAt(opened.at());
        opened.row().setDecidedBy(opened.who().id());
        open.done(opened, Map.of("lines", opened.row().getLines()));
    }

    private String subject(OpenSheet.Opened opened) {
        return HandIns.subject(owed.owed(opened.project(), opened.row().getEmployer(), opened.month()));
    }
}
