package org.huxin.server.supervision.firms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a declaration from the firm itself, or from its department for it. */
@Service
class Declaring {

    private final Declarations declarations;
    private final Declarers declarers;
    private final SupervisedFirms firms;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Declaring(
            Declarations declarations,
            Declarers declarers,
            SupervisedFirms firms,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.declarations = declarations;
        this.declarers = declarers;
        this.firms = firms;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code declaration.filed}, {@code declaration.dropped}; {@code declaration.owed} */
    @Transactional
    void file(UUID id, DeclaredFigures told) {
        var declarer = declarers.require(id);
        var firm = declarer.firm().firm();
        var unit = declarer.who().unit().id();
        var row = declarations.hold(id);
        if (row.getFiledAt() != null) {
            throw new CommandRefused("declaration.filed", "这一期已经申报过");
        }
        if (row.getDroppedAt() != null) {
            throw new CommandRefused("declaration.dropped", "单位已移出重点监控名单，这一期不用再申报");
        }
        told.requireWhole();
        told.into(row);
        row.setFiledAt(today.now());
        row.setFiledBy(declarer.who().id());
        row.setFiledUnit(unit);
        declarations.save(row);
        declarations.nextOf(List.of(row.getFirm()));
        firms.save(firm, "declared", row.getFromOn() + "至" + row.getToOn(), declarer.who());
        audit.append("firm.declared", FirmFact.matter(id), Map.of("owedFen", told.owedFen()));
        facts.publishEvent(
                new FirmFact.Declared(FirmFact.matter(id), today.now(), firm.getJurisdiction(), unit, told.owedFen()));
    }
}
