package org.huxin.server.supervision.firms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a declaration from the firm itself, or from its department for it. */
@Service
class Declaring {

    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final long MOST_WORKERS = 1_000_000;

    /** @param wagesFen due for the period; @param owedFen all that is owed at its end, of earlier periods too */
    record Command(
            @NotNull(message = "请填写用工人数")
            @Min(value = 0, message = "人数不能小于零")
            @Max(value = MOST_WORKERS, message = "人数过多")
            Integer workers,

            @NotNull(message = "请填写应发工资") @Min(value = 0, message = "金额不能小于零") @Max(value = MOST_FEN, message = "金额过大")
            Long wagesFen,

            @NotNull(message = "请填写实发工资") @Min(value = 0, message = "金额不能小于零") @Max(value = MOST_FEN, message = "金额过大")
            Long paidFen,

            @NotNull(message = "请填写尚欠工资，没有的填0")
            @Min(value = 0, message = "金额不能小于零")
            @Max(value = MOST_FEN, message = "金额过大")
            Long owedFen,

            @Nullable @Size(max = 1_000, message = "说明不能超过1000字")
            String remarks) {}

    private final Declarations declarations;
    private final SupervisedFirms firms;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Declaring(
            Declarations declarations,
            SupervisedFirms firms,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.declarations = declarations;
        this.firms = firms;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code declaration.filed}, {@code declaration.dropped}; {@code declaration.owed} if what is short is not owed */
    @Transactional
    void file(UUID id, Command told) {
        var firm = declarations.firmOf(id).map(firms::held).orElseThrow(() -> new NotFound("申报", id.toString()));
        var who = permitted(firm, id);
        var row = declarations.hold(id);
        if (row.getFiledAt() != null) {
            throw new CommandRefused("declaration.filed", "这一期已经申报过");
        }
        if (row.getDroppedAt() != null) {
            throw new CommandRefused("declaration.dropped", "单位已移出重点监控名单，这一期不用再申报");
        }
        if (told.owedFen() < told.wagesFen() - told.paidFen()) {
            throw CommandRefused.field("declaration.owed", "owedFen", "应发比实发多出的部分还没有发，尚欠工资不能少于这个数");
        }
        filed(row, told, who);
        declarations.nextOf(List.of(row.getFirm()));
        firms.save(firm.firm(), "declared", row.getFromOn() + "至" + row.getToOn(), who);
        audit.append("firm.declared", FirmFact.matter(id), Map.of("owedFen", told.owedFen()));
        facts.publishEvent(new FirmFact.Declared(
                FirmFact.matter(id),
                today.now(),
                firm.firm().getJurisdiction(),
                who.unit().id(),
                told.owedFen()));
    }

    private void filed(DeclarationRecord row, Command told, ActingOfficer who) {
        row.setFiledAt(today.now());
        row.setFiledBy(who.id());
        row.setFiledUnit(who.unit().id());
        row.setWorkers(told.workers());
        row.setWagesFen(told.wagesFen());
        row.setPaidFen(told.paidFen());
        row.setOwedFen(told.owedFen());
        row.setRemarks(Objects.requireNonNullElse(told.remarks(), "").strip());
        declarations.save(row);
    }

    /** The firm itself; an official only if he sees it, and it is his to do. */
    private ActingOfficer permitted(SupervisedFirms.Named firm, UUID id) {
        var who = current.get();
        if (!who.is(Role.ENTERPRISE)) {
            return FirmRights.require(firms.require(firm.firm().getId()).firm(), who);
        }
        var own = FirmUnit.id(firm.firm().getJurisdiction(), firm.firm().getEnterprise());
        if (!who.unit().id().equals(own)) {
            throw new NotFound("申报", id.toString());
        }
        return who;
    }
}
