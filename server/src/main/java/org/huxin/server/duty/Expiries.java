package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.huxin.policy.Expiry;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.PackRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for a document that it lapses soon, once for each last day it has. */
@Service
class Expiries {

    /** Who is told: whoever coordinates and the government that issued. */
    private static final String[] ROLES = {"coordinator", "labour_bureau", "leader"};

    private final PackRecords packs;
    private final Directory directory;
    private final Notices notices;

    Expiries(PackRecords packs, Directory directory, Notices notices) {
        this.packs = packs;
        this.directory = directory;
        this.notices = notices;
    }

    @Transactional
    public void tell(String jurisdiction, LocalDate day) {
        notices.tell(packs.expiring(day).stream()
                .filter(expiry -> expiry.jurisdiction().equals(jurisdiction))
                .flatMap(expiry -> units(jurisdiction).map(unit -> notice(expiry, unit, day)))
                .toList());
    }

    private Stream<String> units(String jurisdiction) {
        return Stream.of(ROLES)
                .flatMap(role -> directory.playing(role, jurisdiction, null).stream())
                .map(unit -> unit.id())
                .distinct();
    }

    private static Notice notice(Expiry expiry, String unit, LocalDate day) {
        var document = expiry.document();
        return new Notice(
                Notice.idOf("expiry:" + document.id() + ":" + expiry.lastDay(), unit),
                expiry.jurisdiction(),
                unit,
                null,
                Notice.Kind.EXPIRY,
                "文件即将到期：" + document.title(),
                "《%s》有效期至%s，距今%d天。到期后发生的事项不再适用，请及时修订或者重新印发。"
                        .formatted(document.title(), expiry.lastDay(), ChronoUnit.DAYS.between(day, expiry.lastDay())),
                null,
                null);
    }
}
