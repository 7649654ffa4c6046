package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.FIRM_GROUND;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmGroundRecord;
import org.huxin.server.casework.EmployerMatters.FoundTrue;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重点监控: a case puts a firm on the list of its department; only a person takes it off. */
@Service
class Watching {

    /** @param reason why it may go */
    record Release(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请写明移出的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    private final DSLContext db;
    private final SupervisedFirms firms;
    private final Declarations declarations;
    private final AfterCases rules;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Watching(
            DSLContext db,
            SupervisedFirms firms,
            Declarations declarations,
            AfterCases rules,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.db = db;
        this.firms = firms;
        this.declarations = declarations;
        this.rules = rules;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** One case is one ground, however often it is verified or closed; the firm stands on the list once. */
    void ground(SupervisedFirms.Named named, FoundTrue found, String moment) {
        var row = named.firm();
        if (!isNew(row.getId(), found, moment)) {
            return;
        }
        row.setGroundedOn(today.date());
        if (row.getWatchedOn() != null) {
            firms.save(row, "grounded", found.number(), null);
            return;
        }
        row.setWatchedOn(today.date());
        firms.save(row, "watched", found.number(), null);
        facts.publishEvent(new FirmFact.Watched(
                FirmFact.firm(row.getId()),
                today.now(),
                row.getJurisdiction(),
                named.number(),
                named.name(),
                row.getUnit()));
        declarations.ask(List.of(named));
    }

    private boolean isNew(UUID firm, FoundTrue found, String moment) {
        var ground = new FirmGroundRecord();
        ground.setFirm(firm);
        ground.setCaseId(found.id());
        ground.setNumber(found.number());
        ground.setMoment(moment);
        ground.setAt(today.now());
        ground.setFen(found.fen());
        ground.setPersons(found.persons());
        return db.insertInto(FIRM_GROUND).set(ground).onConflictDoNothing().execute() == 1;
    }

    /** Newest first. */
    List<FirmGroundRecord> grounds(UUID firm) {
        return db.selectFrom(FIRM_GROUND)
                .where(FIRM_GROUND.FIRM.eq(firm))
                .orderBy(FIRM_GROUND.AT.desc(), FIRM_GROUND.CASE_ID)
                .fetch();
    }

    /** @throws CommandRefused {@code firm.release} as {@link #refusal} says */
    @Transactional
    void release(UUID id, Release told) {
        var named = firms.hold(id);
        var who = FirmRights.require(named.firm(), current.get(), told.version());
        var refusal = refusal(named);
        if (refusal != null) {
            throw new CommandRefused("firm.release", refusal);
        }
        var row = named.firm();
        row.setWatchedOn(null);
        row.setDeclareBy(null);
        firms.save(row, "released", told.reason().strip(), who);
        declarations.drop(row);
        audit.append("firm.released", FirmFact.firm(id), Map.of());
        facts.publishEvent(new FirmFact.Released(
                FirmFact.firm(id),
                today.now(),
                row.getJurisdiction(),
                who.unit().id()));
    }

    /** Why a firm cannot be taken off the list yet; null if it can. */
    @Nullable
    String refusal(SupervisedFirms.Named named) {
        var row = named.firm();
        if (row.getWatchedOn() == null) {
            return "这家单位不在重点监控名单上";
        }
        var periods = rules.periods(row.getJurisdiction());
        if (periods.isEmpty()) {
            return "本辖区还没有设定重点监控的周期，不能移出";
        }
        var clean = declarations.clean(row, periods.get());
        return clean < periods.get().clean()
                ? "连续%d期没有问题才能移出，现在连续%d期".formatted(periods.get().clean(), clean)
                : null;
    }
}
