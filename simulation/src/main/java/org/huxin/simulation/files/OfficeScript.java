package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.yuan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Employer;
import org.huxin.simulation.People;

/** What offices enter or hear: projects, money, stoppages, complaints, and what other bodies know of employers. */
final class OfficeScript {

    private static final int SCALE = 1_000;

    private final Script script;
    private final People people;
    private final Map<String, Employer> byCode = new HashMap<>();
    private final Map<String, Employer> byId = new HashMap<>();

    OfficeScript(Script script, People people) {
        this.script = script;
        this.people = people;
    }

    void project(Deed.ProjectRegistered deed) {
        var one = deed.project();
        script.act(
                deed.at().toLocalDate(),
                "project",
                one.id(),
                "name",
                one.name(),
                "region",
                one.region(),
                "works",
                one.works().name().toLowerCase(Locale.ROOT),
                "owner",
                one.owner().name(),
                "ownerCode",
                one.owner().code(),
                "contractor",
                one.contractor().name(),
                "contractorCode",
                one.contractor().code(),
                "phone",
                one.contractor().phone(),
                "fen",
                one.contractFen(),
                "starts",
                one.startsOn(),
                "account",
                one.account(),
                "payDay",
                one.payDay(),
                "text",
                one.subcontractors().stream()
                        .map(firm -> firm.code() + "," + firm.name() + "\n")
                        .collect(Collectors.joining()));
    }

    void act(Deed deed, LocalDate on) {
        switch (deed) {
            case Deed.PersonLeft one -> {
                var who = people.of(one.person());
                script.act(on, "left", one.project(), "name", who.name(), "idNumber", who.idNumber());
            }
            case Deed.WorksMeasured one -> money(on, "measured", one.project(), one.month(), one.fen());
            case Deed.LabourCostAppropriated one -> money(on, "appropriated", one.project(), one.month(), one.fen());
            case Deed.AccountMoved one ->
                script.act(
                        on,
                        "account",
                        one.project(),
                        "movement",
                        one.movement().name().toLowerCase(Locale.ROOT),
                        "fen",
                        Math.abs(one.fen()),
                        "reference",
                        one.reference());
            case Deed.ProjectStopped one -> script.act(on, "stopped", one.project());
            case Deed.ProjectResumed one -> script.act(on, "resumed", one.project());
            case Deed.DeferralReported one ->
                script.act(
                        on,
                        "deferral",
                        one.project(),
                        "employer",
                        one.employer(),
                        "month",
                        one.month(),
                        "until",
                        one.until());
            case Deed.CourtDispute one -> script.act(on, "dispute", one.project(), "says", one.about());
            case Deed.ComplaintMade one -> complaint(on, one);
            case Deed.EmployerRegistered one -> {
                byCode.put(one.employer().firm().code(), one.employer());
                byId.put(one.employer().id(), one.employer());
            }
            case Deed.StaffCounted one -> told(on, one.employer(), one.month(), "heads", "" + one.people());
            case Deed.StaffWagesReported one -> {
                told(on, one.employer(), one.month(), "heads", "" + one.people());
                told(on, one.employer(), one.month(), "wages_due", yuan(one.fen()), "payBy", one.dueOn());
            }
            case Deed.StaffPaid one -> told(on, one.employer(), one.month(), "wages_paid", yuan(one.fen()));
            case Deed.Indicated one -> indicated(on, one);
            default -> {} // projects and people come first in a day; a stoppage counts from when it is entered
        }
    }

    private void money(LocalDate on, String act, String project, Object month, long fen) {
        script.act(on, act, project, "month", month, "fen", fen);
    }

    private void complaint(LocalDate on, Deed.ComplaintMade one) {
        var employer = byId.get(one.subject());
        var who = one.person();
        var name = employer == null ? "" : employer.firm().name();
        script.act(
                on,
                "complaint",
                one.subject(),
                "says",
                one.says(),
                "name",
                who.name(),
                "phone",
                who.phone(),
                "idNumber",
                who.idNumber(),
                "employer",
                name);
    }

    private void indicated(LocalDate on, Deed.Indicated one) {
        switch (one.measure()) {
            case TAX -> told(on, one.employer(), one.month(), "tax", yuan(one.amount()));
            case WATER -> told(on, one.employer(), one.month(), "water_use", "" + one.amount() / SCALE);
            case POWER -> told(on, one.employer(), one.month(), "power_use", "" + one.amount() / SCALE);
            case SOCIAL_INSURANCE -> {} // offices tell how many are insured, not what is paid for them
        }
    }

    private void told(LocalDate on, String code, Object month, String kind, String value, Object... more) {
        var employer = byCode.get(code);
        if (employer != null) {
            var due = more.length == 0 ? "" : more[1];
            script.act(
                    on,
                    "indicator",
                    code,
                    "name",
                    employer.firm().name(),
                    "region",
                    employer.region(),
                    "month",
                    month,
                    "kind",
                    kind,
                    "value",
                    value,
                    "payBy",
                    due);
        }
    }
}
