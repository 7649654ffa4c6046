package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Month;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.springframework.stereotype.Component;

/** Reads what there is of some who are watched, keeps what is new of it, and tells all that is known of them. */
@Component
class KeepKnown {

    private final FollowLedger ledger;
    private final Gathering gathering;
    private final FirmGathering firmGathering;
    private final KnownMonths known;
    private final GatherExemptions gatherExemptions;
    private final KnownExemptions exemptions;

    KeepKnown(
            FollowLedger ledger,
            Gathering gathering,
            FirmGathering firmGathering,
            KnownMonths known,
            GatherExemptions gatherExemptions,
            KnownExemptions exemptions) {
        this.ledger = ledger;
        this.gathering = gathering;
        this.firmGathering = firmGathering;
        this.known = known;
        this.gatherExemptions = gatherExemptions;
        this.exemptions = exemptions;
    }

    /** By id of those who are watched. */
    record Known(Map<UUID, List<Month>> months, Map<UUID, List<Exemption>> exemptions) {}

    Known projects(List<Watched> works, LocalDate day) {
        var ids = works.stream().map(Watched::id).toList();
        var excuses = gatherExemptions.of(works, day);
        var people = ledger.people(works, excuses, exemptions.keep(ids, excuses, day), day);
        var months = known.keep(Kind.PROJECT, byId(gathering.months(works, people.told(), day)), people, day);
        return new Known(months, excuses);
    }

    Known firms(List<UUID> ids, LocalDate day) {
        return new Known(
                known.keep(Kind.FIRM, byId(firmGathering.months(ids, day)), FollowLedger.Followed.NOBODY, day),
                Map.of());
    }

    private static Map<UUID, List<Month>> byId(Collection<? extends Month> months) {
        return months.stream()
                .collect(groupingBy(month -> WatchedSubject.id(month.subject()), mapping(Month.class::cast, toList())));
    }
}
