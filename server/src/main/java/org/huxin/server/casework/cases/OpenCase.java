package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.OpensCases;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 立案. What was found about the clue is known of the case as well, with all that rules make of it. */
@Service
class OpenCase implements OpensCases {

    private final DSLContext db;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final CarriedOver carriedOver;
    private final Followed followed;
    private final PackSteps steps;
    private final Gates gates;
    private final Policies policies;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    OpenCase(
            DSLContext db,
            Cases cases,
            CaseTimeline timeline,
            CarriedOver carriedOver,
            Followed followed,
            PackSteps steps,
            Gates gates,
            Policies policies,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.db = db;
        this.cases = cases;
        this.timeline = timeline;
        this.carriedOver = carriedOver;
        this.followed = followed;
        this.steps = steps;
        this.gates = gates;
        this.policies = policies;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseLink open(UUID clueId) {
        var who = officer.get();
        // held, so that two officers who file the same clue at once do not make two cases of it
        var clue = db.selectFrom(CLUE)
                .where(CLUE.ID.eq(clueId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("线索", clueId.toString()));
        refuseUnlessReady(clue);
        var order = steps.of(clue.getJurisdiction());
        var at = today.now();
        var known = carriedOver.from(clue);
        var opened = opened(clue, order, at, known);
        var one = known.applied(bare(clue, opened.number(), at, opened));
        gates.pass(one.jurisdiction(), "case.open", one.subject(), List.of(opened));
        var first = order.first();
        var begun = first.document()
                ? one
                : one.entering(new Case.Entered(
                        first.id(), first.label(), at, who.id(), who.unit().id(), null, ""));
        cases.add(begun, who.id(), order.current(begun));
        timeline.add(
                one.id(),
                CaseTimeline.Entry.of(one, "case.opened", at, "立案", Map.of("线索", clue.getNumber()), List.of())
                        .by(who.id(), who.unit().id()));
        audit.append("case.opened", one.subject(), Map.of("number", one.number(), "clue", clue.getNumber()));
        tell(begun, opened, known, first.document() ? List.of() : List.of(entered(begun, at)));
        followed.up(begun, at);
        return new CaseLink(one.id().toString(), one.number());
    }

    private void tell(Case one, CaseFact opened, CarriedOver.Known known, List<CaseFact> begun) {
        var all = new ArrayList<CaseFact>(List.of(opened));
        all.addAll(begun);
        all.addAll(known.facts(one));
        all.forEach(facts::publishEvent);
    }

    private static CaseFact entered(Case one, LocalDateTime at) {
        return new CaseFact.StepEntered(
                one.subject(), at, one.jurisdiction(), one.entered().getLast().step(), null, false);
    }

    private void refuseUnlessReady(ClueRecord clue) {
        var before = cases.ofClues(List.of(clue.getId())).get(clue.getId());
        if (before != null && before.getClosedAt() == null) {
            throw new CommandRefused("case.exists", "这条线索已经立案：" + before.getNumber());
        }
        if (clue.getHandlingUnit() == null) {
            throw CommandRefused.rule("case.unit_missing", "线索还没有交办，先明确承办单位再立案");
        }
    }

    private CaseFact.Opened opened(ClueRecord clue, Steps order, LocalDateTime at, CarriedOver.Known known) {
        var jurisdiction = clue.getJurisdiction();
        var prefix = policies.stack(jurisdiction).own().prefix();
        var number = "%s-案-%d-%05d".formatted(prefix, at.getYear(), cases.takeNumber(jurisdiction, at.getYear()));
        return new CaseFact.Opened(
                Case.subject(RowId.at(at)),
                at,
                jurisdiction,
                clue.getId().toString(),
                number,
                order.ids(),
                clue.getHandlingUnit(),
                clue.getRegion(),
                clue.getField(),
                clue.getEmployer(),
                clue.getIndustryUnit(),
                clue.getTerritoryUnit(),
                known.stateCompany());
    }

    private static Case bare(ClueRecord clue, String number, LocalDateTime at, CaseFact.Opened opened) {
        var partakers = new LinkedHashSet<>(Arrays.asList(clue.getHelpers()));
        partakers.addAll(Arrays.asList(clue.getPresentUnits()));
        partakers.add(clue.getFirstAskedUnit());
        return new Case(
                UUID.fromString(opened.subject().substring("case:".length())),
                clue.getJurisdiction(),
                number,
                1,
                clue.getId(),
                at,
                null,
                new Case.Parties(
                        clue.getHandlingUnit(),
                        clue.getIndustryUnit(),
                        clue.getTerritoryUnit(),
                        List.copyOf(partakers),
                        clue.getSourceUnit(),
                        clue.getRegion(),
                        clue.getField(),
                        clue.getEmployer(),
                        clue.getProject()),
                new Case.Found(null, false, false, null, null, null),
                List.of());
    }

    @Override
    public Map<UUID, CaseLink> ofClues(Collection<UUID> clues) {
        return cases.ofClues(clues).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> new CaseLink(
                                entry.getValue().getId().toString(),
                                entry.getValue().getNumber())));
    }
}
