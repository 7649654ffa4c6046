package org.huxin.server.project.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.VerifiedArrears;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the deposit of one project. */
@Component
class DepositViews {

    private final Projects projects;
    private final Deposits deposits;
    private final DepositParts parts;
    private final Clocks clocks;
    private final NoDeposit noDeposit;
    private final Supervision supervision;
    private final Offering offering;
    private final Agencies agencies;
    private final VerifiedArrears arrears;
    private final Words words;
    private final CurrentOfficer current;
    private final Today today;

    DepositViews(
            Projects projects,
            Deposits deposits,
            DepositParts parts,
            Clocks clocks,
            NoDeposit noDeposit,
            Supervision supervision,
            Offering offering,
            Agencies agencies,
            VerifiedArrears arrears,
            Words words,
            CurrentOfficer current,
            Today today) {
        this.projects = projects;
        this.deposits = deposits;
        this.parts = parts;
        this.clocks = clocks;
        this.noDeposit = noDeposit;
        this.supervision = supervision;
        this.offering = offering;
        this.agencies = agencies;
        this.arrears = arrears;
        this.words = words;
        this.current = current;
        this.today = today;
    }

    /** @throws org.huxin.server.kernel.NotFound also for a project outside the officer's scope */
    @Transactional(readOnly = true)
    DepositView of(UUID id) {
        var who = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var day = today.date();
        var stands = deposits.stands(id, day);
        var instruments = deposits.instruments(id);
        var left = deposits.left(id);
        var uses = deposits.uses(id);
        var movements = deposits.movements(id);
        var totals = totals(movements, instruments, left, uses, day);
        var returns = deposits.returns(id);
        return new DepositView(
                project.version(),
                stands.state().word(),
                stands.requiredFen(),
                parts.assessment(project, deposits.assessments(id)),
                parts.instruments(project, instruments, left, stands.requiredFen()),
                parts.movements(movements, instruments),
                totals,
                parts.uses(uses),
                parts.returns(returns),
                clocks.of(project),
                noDeposit.owed(project, stands.state()),
                supervision.of(project).map(Unit::named).orElse(null),
                offering.of(
                        project,
                        who,
                        new Offering.Stage(
                                stands.state(),
                                totals,
                                uses,
                                returns,
                                instruments.stream()
                                        .anyMatch(one ->
                                                one.getValidTo() != null && left.getOrDefault(one.getId(), 0L) > 0))),
                offers(project));
    }

    private static DepositView.Totals totals(
            List<DepositMovementRecord> movements,
            List<DepositInstrumentRecord> instruments,
            Map<UUID, Long> left,
            List<DepositUseRecord> uses,
            LocalDate day) {
        var in = sum(movements, Standing.IN);
        var used = sum(movements, Standing.USED);
        var returned = sum(movements, Standing.RETURNED);
        long ended = 0;
        long reserved = 0;
        for (var one : instruments) {
            var rest = left.getOrDefault(one.getId(), 0L);
            if (DepositParts.inForce(one, day)) {
                reserved += Uses.reserved(one.getId(), uses);
            } else {
                ended += rest;
            }
        }
        var balance = in - used - returned;
        return new DepositView.Totals(in, used, returned, balance, ended, reserved, balance - ended - reserved);
    }

    private static long sum(List<DepositMovementRecord> movements, String kind) {
        return movements.stream()
                .filter(one -> one.getKind().equals(kind))
                .mapToLong(DepositMovementRecord::getFen)
                .sum();
    }

    private DepositView.Offers offers(Project project) {
        var place = project.jurisdiction();
        var directory = agencies.of(place);
        return new DepositView.Offers(
                words.all(place, RecordInstrument.FORMS),
                directory.stream()
                        .map(one -> new Word(one.code(), one.suspended() ? one.name() + "（暂停新业务）" : one.name()))
                        .toList(),
                words.all(place, DepositTerm.STARTS),
                words.all(place, Returning.RULES),
                Stream.of(project)
                        .filter(one -> supervision.mayDo(DepositAct.APPROVE_USE, one, current.get()))
                        .flatMap(one -> arrears.ofProject(place, one.id()).stream())
                        .toList(),
                !directory.isEmpty());
    }
}
