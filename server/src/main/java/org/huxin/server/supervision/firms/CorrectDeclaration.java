package org.huxin.server.supervision.firms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正申报: by the unit that filed it. It stays filed on the day on which it was; what it said before is kept beside it. */
@Service
class CorrectDeclaration {

    /** @param version of the declaration that is corrected */
    record Command(
            @NotNull(message = "缺少版本号") Long version,
            @NotNull(message = "请填写更正后的数") @Valid DeclaredFigures figures,

            @NotBlank(message = "请写明更正的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    private final Declarations declarations;
    private final CorrectedDeclarations corrected;
    private final Declarers declarers;
    private final SupervisedFirms firms;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    CorrectDeclaration(
            Declarations declarations,
            CorrectedDeclarations corrected,
            Declarers declarers,
            SupervisedFirms firms,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.declarations = declarations;
        this.corrected = corrected;
        this.declarers = declarers;
        this.firms = firms;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code declaration.unfiled}, {@code declaration.changed}, {@code declaration.same}, {@code declaration.owed} */
    @Transactional
    void handle(UUID id, Command told) {
        var declarer = declarers.require(id);
        var firm = declarer.firm().firm();
        var unit = declarer.who().unit().id();
        var row = declarations.hold(id);
        requireOpenTo(unit, row, told);
        var before = DeclaredFigures.of(row);
        var figures = told.figures();
        if (figures.equals(before)) {
            throw new CommandRefused("declaration.same", "和原来申报的一样，没有要更正的");
        }
        figures.requireWhole();
        corrected.keep(row, declarer.who(), told.reason().strip());
        figures.into(row);
        row.setVersion(row.getVersion() + 1);
        declarations.save(row);
        if (!figures.sameNumbers(before)) {
            firm.setCorrectedOn(today.date());
            facts.publishEvent(new FirmFact.DeclarationCorrected(
                    FirmFact.matter(id), today.now(), firm.getJurisdiction(), unit, figures.owedFen()));
        }
        firms.save(
                firm,
                "declaration_corrected",
                row.getFromOn() + "至" + row.getToOn() + "：" + told.reason().strip(),
                declarer.who());
        audit.append("firm.declaration_corrected", FirmFact.matter(id), Map.of("owedFen", figures.owedFen()));
    }

    private static void requireOpenTo(String unit, DeclarationRecord row, Command told) {
        if (row.getFiledAt() == null) {
            throw new CommandRefused("declaration.unfiled", "这一期还没有申报，不用更正");
        }
        if (!unit.equals(row.getFiledUnit())) {
            throw NotPermitted.outsideScope("申报由报的单位更正");
        }
        if (!row.getVersion().equals(told.version())) {
            throw new CommandRefused("declaration.changed", "这一期刚刚更正过，请看过最新情况再办");
        }
    }
}
