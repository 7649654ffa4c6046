package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueEntryRecord;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.policy.Routing;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.duty.DutyBook;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Responsible;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记线索, one or many: the same path for the form, the API and the spreadsheet. */
@Service
public class RegisterClue {

    /** The channel of 信访 in every jurisdiction that has one. */
    private static final String PETITION = "petition";

    private final Clues clues;
    private final Reporters reporters;
    private final Timeline timeline;
    private final Attachments attachments;
    private final Intake intake;
    private final OnProject project;
    private final Responsible responsible;
    private final Gates gates;
    private final Policies policies;
    private final DutyBook book;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    RegisterClue(
            Clues clues,
            Reporters reporters,
            Timeline timeline,
            Attachments attachments,
            Intake intake,
            OnProject project,
            Responsible responsible,
            Gates gates,
            Policies policies,
            DutyBook book,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.clues = clues;
        this.reporters = reporters;
        this.timeline = timeline;
        this.attachments = attachments;
        this.intake = intake;
        this.project = project;
        this.responsible = responsible;
        this.gates = gates;
        this.policies = policies;
        this.book = book;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Registers one clue.
     *
     * @return its id; that of the first one if the same request came before
     * @throws CommandRefused with every field that is wrong
     */
    @Transactional
    public UUID handle(NewClue told) {
        var who = officer.require(Permission.CLUE_REGISTER);
        var before = clues.byRequest(who.jurisdiction(), told.requestId());
        if (before.isPresent()) {
            return before.get();
        }
        var clue = project.filled(who.jurisdiction(), told);
        var wrong = intake.mistakes(who.jurisdiction(), clue, today.now());
        if (!wrong.isEmpty()) {
            throw new CommandRefused("clue.invalid", "线索登记有误，请改正标出的各项", wrong);
        }
        return handle(List.of(clue)).getFirst();
    }

    /**
     * Registers what a worker filed himself.
     *
     * @param firstAsked who answers for it until a unit accepts; he has done nothing yet
     */
    UUID filedByWorker(NewClue told, ActingOfficer firstAsked) {
        return clues.byRequest(firstAsked.jurisdiction(), told.requestId())
                .orElseGet(() -> add(List.of(project.filled(firstAsked.jurisdiction(), told)), firstAsked, true)
                        .getFirst());
    }

    /** Everything for which {@link #handle} would refuse the clue, by field; empty if it would not. */
    public List<FieldError> mistakes(NewClue clue) {
        var who = officer.require(Permission.CLUE_REGISTER);
        var wrong = intake.mistakes(who.jurisdiction(), clue, today.now());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        try {
            var proposal = intake.proposal(who.jurisdiction(), RouteQuestion.of(clue), today.date());
            intake.requireReason(clue, proposal);
            var fact = received(row(clue, "", who, proposal.orElse(null)), clue);
            gates.passFirst(who.jurisdiction(), "clue.receive", fact);
            return List.of();
        } catch (CommandRefused refusal) {
            return refusal.errors().isEmpty() ? List.of(new FieldError("", refusal.reason())) : refusal.errors();
        }
    }

    /**
     * Registers many clues that have been checked, in a constant number of statements.
     *
     * @return their ids, in order
     */
    @Transactional
    public List<UUID> handle(List<NewClue> checked) {
        return add(checked, officer.require(Permission.CLUE_REGISTER), false);
    }

    private List<UUID> add(List<NewClue> checked, ActingOfficer who, boolean byWorker) {
        var numbers = numbers(who.jurisdiction(), checked);
        var rows = new ArrayList<ClueRecord>(checked.size());
        var entries = new ArrayList<ClueEntryRecord>(checked.size());
        var facts = new ArrayList<ClueFact>(checked.size());
        for (var i = 0; i < checked.size(); i++) {
            var clue = checked.get(i);
            var proposal = intake.proposal(who.jurisdiction(), RouteQuestion.of(clue), today.date());
            intake.requireReason(clue, proposal);
            var row = row(clue, numbers.get(i), who, proposal.orElse(null));
            rows.add(row);
            entries.add(byWorker ? filed(row) : entry(row, clue, who));
            var fact = received(row, clue);
            gates.passFirst(who.jurisdiction(), "clue.receive", fact);
            facts.add(fact);
        }
        checked.forEach(clue -> attachments.require(clue.attachments() == null ? List.of() : clue.attachments()));
        clues.add(rows);
        reporters.add(rows, checked);
        timeline.add(entries);
        var numbered = new LinkedHashMap<String, Map<String, String>>();
        rows.forEach(row -> numbered.put(Clue.subject(row.getId()), Map.of("number", row.getNumber())));
        audit.append("clue.received", numbered);
        book.begin(facts);
        rows.stream().filter(row -> row.getChannel().equals(PETITION)).forEach(project::petitioned);
        return rows.stream().map(ClueRecord::getId).toList();
    }

    /** Numbers by the year of receipt, in the order given. */
    private List<String> numbers(String jurisdiction, List<NewClue> checked) {
        var perYear = new LinkedHashMap<Integer, Integer>();
        checked.forEach(clue -> perYear.merge(clue.receivedAt().getYear(), 1, Integer::sum));
        var next = new LinkedHashMap<Integer, Long>();
        perYear.forEach((year, n) -> next.put(year, clues.takeNumbers(jurisdiction, year, n)));
        var prefix = policies.stack(jurisdiction).own().prefix();
        return checked.stream()
                .map(clue -> {
                    var year = clue.receivedAt().getYear();
                    var n = next.merge(year, 1L, Long::sum) - 1;
                    return "%s-%d-%06d".formatted(prefix, year, n);
                })
                .toList();
    }

    private ClueRecord row(NewClue clue, String number, ActingOfficer who, Routing.@Nullable Proposal proposal) {
        var unit = who.unit().id();
        var row = new ClueRecord();
        row.setId(RowId.at(clue.receivedAt()));
        row.setJurisdiction(who.jurisdiction());
        row.setNumber(number);
        row.setRequestId(clue.requestId());
        row.setVersion(1L);
        row.setStage(Stage.RECEIVED.name());
        row.setChannel(clue.channel());
        row.setReceivedAt(clue.receivedAt());
        row.setRegisteredAt(today.now());
        row.setRegisteredBy(who.id());
        row.setForeignNumber(clue.foreignNumber());
        row.setSourceUnit(clue.sourceUnit() == null ? unit : clue.sourceUnit());
        row.setFirstAskedUnit(unit);
        row.setFirstAskedOfficer(who.id());
        row.setPresentUnits(
                clue.presentUnits() == null
                        ? new String[0]
                        : clue.presentUnits().toArray(String[]::new));
        row.setRegion(clue.region());
        row.setField(clue.field());
        row.setNature(clue.nature());
        row.setHasProject(clue.hasProject());
        row.setProject(clue.project());
        row.setProjectId(clue.projectId());
        row.setOwnProjectOf(clue.ownProjectOf());
        row.setFundKind(clue.fundKind());
        row.setEmployer(clue.employer().strip());
        row.setEmployerCode(clue.employerCode());
        row.setSite(clue.site() == null ? null : clue.site().strip());
        row.setClaimedFen(clue.claimedFen());
        row.setClaimedPersons(clue.claimedPersons());
        row.setNarrative(clue.narrative());
        row.setAnonymous(clue.anonymous());
        row.setSuperiorMode(clue.superiorMode());
        row.setProposedUnit(
                clue.proposedUnit() != null ? clue.proposedUnit() : proposal == null ? null : proposal.lead());
        row.setProposalRule(proposal == null ? null : proposal.route().id());
        row.setProposalWhy(proposal == null ? "" : proposal.route().reason());
        row.setProposalReason(clue.proposalReason());
        row.setRouteUnit(proposal == null ? null : proposal.lead());
        row.setRouteHelpers(
                proposal == null ? new String[0] : proposal.helpers().toArray(String[]::new));
        row.setRouteCopies(proposal == null ? new String[0] : proposal.copies().toArray(String[]::new));
        row.setHelpers(proposal == null ? new String[0] : proposal.helpers().toArray(String[]::new));
        row.setIndustryUnit(responsible.industry(who.jurisdiction(), clue.field()));
        row.setTerritoryUnit(responsible.territory(who.jurisdiction(), clue.region()));
        row.setBigrams(Bigrams.of(number, clue.employer(), clue.project(), clue.site()));
        for (var column : List.of(CLUE.MAJOR, CLUE.STABILITY, CLUE.STABILITY_RECORDED)) {
            row.set(column, false);
        }
        return row;
    }

    private ClueEntryRecord entry(ClueRecord row, NewClue clue, ActingOfficer who) {
        return timeline.entry(
                row.getId(),
                1,
                "clue.received",
                row.getReceivedAt(),
                who.id(),
                who.unit().id(),
                "接收线索",
                Map.of(),
                clue.attachments() == null ? List.of() : clue.attachments());
    }

    private ClueEntryRecord filed(ClueRecord row) {
        return timeline.entry(
                row.getId(), 1, "clue.received", row.getReceivedAt(), null, null, "农民工本人在手机上投诉", Map.of(), List.of());
    }

    private ClueFact received(ClueRecord row, NewClue clue) {
        return new ClueFact.Received(
                Clue.subject(row.getId()),
                row.getReceivedAt(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getChannel(),
                row.getSourceUnit(),
                row.getFirstAskedUnit(),
                row.getFirstAskedOfficer(),
                row.getRegion(),
                row.getField(),
                row.getNature(),
                row.getHasProject(),
                row.getProject(),
                row.getProjectId() == null ? null : row.getProjectId().toString(),
                row.getOwnProjectOf(),
                row.getFundKind(),
                row.getEmployer(),
                row.getSite(),
                row.getClaimedFen(),
                row.getClaimedPersons(),
                row.getAnonymous(),
                row.getSuperiorMode(),
                row.getForeignNumber(),
                row.getProposedUnit(),
                row.getIndustryUnit(),
                row.getTerritoryUnit(),
                List.of(row.getPresentUnits()),
                Boolean.TRUE.equals(clue.stateCompany()),
                monthsSince(clue.arrearsEndedOn()));
    }

    private @Nullable Integer monthsSince(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(ChronoUnit.MONTHS.between(day, today.date()));
    }
}
