package org.huxin.server.supervision.firms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.FirmActRecord;
import org.huxin.db.supervision.tables.records.FirmInspectionRecord;
import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.Words;
import org.springframework.stereotype.Component;

/** Shows firms to officers. */
@Component
class FirmViews {

    private static final String FIELDS = "fields";

    private final SupervisedFirms firms;
    private final Watching watching;
    private final Declarations declarations;
    private final DeclarationViews declared;
    private final Ratings ratings;
    private final Inspections inspections;
    private final AfterCases rules;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    FirmViews(
            SupervisedFirms firms,
            Watching watching,
            Declarations declarations,
            DeclarationViews declared,
            Ratings ratings,
            Inspections inspections,
            AfterCases rules,
            Words words,
            Directory directory,
            CurrentOfficer current,
            Today today) {
        this.firms = firms;
        this.watching = watching;
        this.declarations = declarations;
        this.declared = declared;
        this.ratings = ratings;
        this.inspections = inspections;
        this.rules = rules;
        this.words = words;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    FirmView.Line line(SupervisedFirms.Named named) {
        var row = named.firm();
        var place = row.getJurisdiction();
        var day = today.date();
        return new FirmView.Line(
                row.getId(),
                row.getEnterprise(),
                named.name(),
                named.enterprise().creditCode(),
                Objects.requireNonNull(words.of(place, Sectors.SECTORS, row.getSector())),
                words.of(place, FIELDS, row.getField()),
                directory.named(row.getUnit()),
                row.getWatchedOn(),
                row.getDeclareBy(),
                row.getDeclareBy() != null && day.isAfter(row.getDeclareBy()),
                row.getCorrectedOn(),
                words.of(place, Grades.REGISTER, row.getGrade()),
                row.getInspectBy(),
                row.getInspectBy() != null && day.isAfter(row.getInspectBy()));
    }

    FirmView of(SupervisedFirms.Named named) {
        var row = named.firm();
        var place = row.getJurisdiction();
        var acts = inspections.of(row.getId());
        var done = firms.acts(row.getId());
        var people = directory.officers(Stream.concat(
                        acts.stream().map(FirmInspectionRecord::getOfficer),
                        done.stream().map(FirmActRecord::getOfficer))
                .filter(Objects::nonNull)
                .toList());
        var periods = rules.periods(place).filter(one -> row.getWatchedOn() != null);
        return new FirmView(
                line(named),
                row.getVersion(),
                periods.map(one -> declarations.clean(row, one)).orElse(null),
                periods.map(AfterCases.Periods::clean).orElse(null),
                grounds(row.getId()),
                declared.of(declarations.of(row.getId())),
                words.all(place, Grades.REGISTER),
                ratings(row),
                acts.stream().map(one -> inspection(place, one, people)).toList(),
                words.all(place, Inspecting.FINDINGS),
                done.stream()
                        .map(one -> new FirmView.Act(
                                one.getAt(),
                                one.getAct(),
                                one.getNote(),
                                Officer.named(one.getOfficer(), people),
                                directory.named(one.getUnit())))
                        .toList(),
                offers(named));
    }

    private List<FirmView.Ground> grounds(UUID firm) {
        return watching.grounds(firm).stream()
                .map(one -> new FirmView.Ground(
                        one.getCaseId(), one.getNumber(), one.getMoment(), one.getAt(), one.getFen(), one.getPersons()))
                .toList();
    }

    private List<FirmView.RatingView> ratings(FirmRecord firm) {
        var place = firm.getJurisdiction();
        return ratings.of(firm.getId()).stream()
                .map(one -> new FirmView.RatingView(
                        one.getId(),
                        words.of(place, Grades.REGISTER, one.getFromGrade()),
                        Objects.requireNonNull(words.of(place, Grades.REGISTER, one.getToGrade())),
                        one.getReason(),
                        Arrays.asList(one.getCases()),
                        one.getProposedAt(),
                        one.getDecidedAt(),
                        directory.named(one.getDecidedUnit()),
                        one.getTaken(),
                        one.getNote()))
                .toList();
    }

    private FirmView.InspectionView inspection(String place, FirmInspectionRecord one, Map<String, Officer> people) {
        return new FirmView.InspectionView(
                one.getId(),
                one.getDoneOn(),
                Objects.requireNonNull(words.of(place, Inspecting.FINDINGS, one.getFinding())),
                one.getNote(),
                Officer.named(one.getOfficer(), people),
                directory.named(one.getUnit()));
    }

    private List<FirmView.Offer> offers(SupervisedFirms.Named named) {
        var offers = new ArrayList<FirmView.Offer>();
        var row = named.firm();
        if (!FirmRights.mayAct(row, current.get())) {
            return offers;
        }
        var waiting = ratings.waiting(row.getId()).isPresent();
        if (waiting) {
            offers.add(new FirmView.Offer("decide-rating", null));
        } else if (!words.all(row.getJurisdiction(), Grades.REGISTER).isEmpty()) {
            offers.add(new FirmView.Offer("propose-rating", null));
        }
        offers.add(new FirmView.Offer("inspect", null));
        offers.add(new FirmView.Offer("classify", null));
        if (row.getWatchedOn() != null) {
            offers.add(new FirmView.Offer("release", watching.refusal(named)));
        }
        return offers;
    }
}
