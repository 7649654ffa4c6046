package org.huxin.server.project.labour;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.db.project.tables.records.LabourTermsRecord;
import org.huxin.db.project.tables.records.MeasurementRecord;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons every period of a project from what was measured, paid and agreed. */
@Component
class Reckoning {

    private final Periods periods;
    private final LabourRules rules;
    private final Today today;

    Reckoning(Periods periods, LabourRules rules, Today today) {
        this.periods = periods;
        this.rules = rules;
        this.today = today;
    }

    /**
     * A period as the records say.
     *
     * @param month first day; null for the instalment before works begin
     * @param dueFen null where nothing is measured or agreed
     * @param fullOn the day on which what had come in was enough
     */
    record Reckoned(
            @Nullable LocalDate month,
            @Nullable Long floorFen,
            @Nullable Long agreedFen,
            @Nullable Long dueFen,
            @Nullable LocalDate dueOn,
            long receivedFen,
            @Nullable LocalDate fullOn) {}

    List<Reckoned> of(ConstructionProjectRecord project) {
        var id = project.getId();
        var paid = periods.paid(id);
        var terms = periods.terms(id).orElse(null);
        var contracts = periods.contracts(id);
        var reckoned = new ArrayList<Reckoned>();
        before(project, terms, paid).ifPresent(reckoned::add);
        reckoned.addAll(months(project, periods.measured(id), paid, contracts, terms));
        return reckoned;
    }

    /** What the share of the start-up funds is before works begin; null while no share is set, or no funds are told. */
    @Nullable
    Long prepaid(String jurisdiction, @Nullable Long startupFen) {
        return startupFen == null
                ? null
                : rules.prepaid(jurisdiction, today.date())
                        .map(share -> Long.valueOf(share.of(startupFen)))
                        .orElse(null);
    }

    private Optional<Reckoned> before(
            ConstructionProjectRecord project, @Nullable LabourTermsRecord terms, List<PaymentRecord> paid) {
        var due = prepaid(project.getJurisdiction(), terms == null ? null : terms.getStartupFen());
        var own = paid.stream().filter(one -> one.getMonth() == null).toList();
        if (due == null && own.isEmpty()) {
            return Optional.empty();
        }
        var start = project.getPlannedStart();
        return Optional.of(reckoned(null, null, due, due, start == null ? null : start.minusDays(1), own));
    }

    private List<Reckoned> months(
            ConstructionProjectRecord project,
            List<MeasurementRecord> measured,
            List<PaymentRecord> paid,
            List<ContractRecord> contracts,
            @Nullable LabourTermsRecord terms) {
        var works = measured.stream().collect(toMap(MeasurementRecord::getMonth, one -> one));
        var payments = paid.stream().filter(one -> one.getMonth() != null).collect(groupingBy(PaymentRecord::getMonth));
        var months = new TreeSet<>(works.keySet());
        months.addAll(payments.keySet());
        var agreedDay = terms == null ? null : terms.getDueDay();
        return LabourCost.of(
                        months.stream()
                                .map(month -> worked(
                                        month,
                                        works.get(month),
                                        payments.getOrDefault(month, List.of()),
                                        held(contracts, month)))
                                .toList(),
                        terms(project, contracts))
                .stream()
                .map(due -> {
                    var month = due.month();
                    var own = payments.getOrDefault(month, List.of());
                    var fen = due.fen();
                    var open = works.containsKey(month) || fen != null && fen > 0;
                    return reckoned(
                            month,
                            open ? due.floorFen() : null,
                            open ? due.agreedFen() : null,
                            open ? fen : null,
                            rules.dueOn(project.getJurisdiction(), month, agreedDay),
                            own);
                })
                .toList();
    }

    private Function<LocalDate, LabourCost.Terms> terms(
            ConstructionProjectRecord project, List<ContractRecord> contracts) {
        var jurisdiction = project.getJurisdiction();
        var base = rules.agreedBase(jurisdiction);
        return month -> {
            var contract = held(contracts, month);
            var share = contract == null ? null : share(contract);
            return new LabourCost.Terms(
                    rules.floor(jurisdiction, project.getWorks(), month),
                    share == null ? null : new LabourCost.Rule(base, share));
        };
    }

    static Worked worked(
            LocalDate month,
            @Nullable MeasurementRecord measured,
            List<PaymentRecord> payments,
            @Nullable ContractRecord contract) {
        return new Worked(
                month,
                measured == null ? 0 : measured.getValueFen(),
                measured == null || measured.getProgress() == null ? 0 : measured.getProgress(),
                payments.stream().mapToLong(PaymentRecord::getAmountFen).reduce(0, Math::addExact),
                contract == null ? 0 : contract.getValueFen());
    }

    /** The contract that held at the end of a month; before any was signed, the first. */
    static @Nullable ContractRecord held(List<ContractRecord> contracts, LocalDate month) {
        return contracts.stream()
                .filter(one -> one.getSignedOn().isBefore(month.plusMonths(1)))
                .reduce((earlier, later) -> later)
                .or(() -> contracts.stream().findFirst())
                .orElse(null);
    }

    /** What a contract agrees, as a share or as a sum of the price; null where it is silent. */
    private static @Nullable Share share(ContractRecord contract) {
        if (contract.getLabourShare() != null) {
            return Share.tenThousandths(contract.getLabourShare());
        }
        return contract.getLabourFen() == null ? null : new Share(contract.getLabourFen(), contract.getValueFen());
    }

    private static Reckoned reckoned(
            @Nullable LocalDate month,
            @Nullable Long floor,
            @Nullable Long agreed,
            @Nullable Long due,
            @Nullable LocalDate dueOn,
            List<PaymentRecord> payments) {
        var received = 0L;
        LocalDate fullOn = null;
        for (var payment : payments) {
            received = Math.addExact(
                    received,
                    Stream.ofNullable(payment.getLabourFen())
                            .mapToLong(Long::longValue)
                            .sum());
            if (fullOn == null && due != null && received >= due) {
                fullOn = payment.getPaidOn();
            }
        }
        return new Reckoned(month, floor, agreed, due, dueOn, received, fullOn);
    }
}
