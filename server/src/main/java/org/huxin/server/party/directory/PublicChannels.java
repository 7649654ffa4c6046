package org.huxin.server.party.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 公开的举报投诉渠道. They are owed by every 行业主管部门 of today and by whoever else the pack's register
 * {@code public_channels} names.
 */
@Component
class PublicChannels {

    private static final String REGISTER = "public_channels";

    private static final String INDUSTRY = "industry";

    /** What anybody may read about one jurisdiction. */
    record Page(String jurisdiction, String name, List<Row> units) {}

    /**
     * A unit's entry.
     *
     * @param fields industry fields it answers for, in Chinese
     * @param phone null while it has published none, and so the address
     */
    record Row(
            String name,
            List<String> fields,
            @Nullable String phone,
            @Nullable String web) {}

    private final Directory directory;

    private final Policies policies;

    private final Today today;

    PublicChannels(Directory directory, Policies policies, Today today) {
        this.directory = directory;
        this.policies = policies;
        this.today = today;
    }

    /** @throws NotFound if there is no such jurisdiction */
    Page of(String jurisdiction) {
        var place = directory.jurisdiction(jurisdiction).orElseThrow(() -> new NotFound("辖区", jurisdiction));
        var named = named(jurisdiction);
        var units = directory.units(jurisdiction).stream()
                .filter(unit -> owes(unit, named))
                .sorted(Comparator.comparing(
                        unit -> named.contains(unit.id()) ? named.indexOf(unit.id()) : named.size()))
                .map(this::row)
                .toList();
        return new Page(place.id(), place.name(), units);
    }

    /** Whether the unit has to publish something and has not. */
    boolean missing(Unit unit) {
        var channels = unit.channels();
        return channels.phone() == null && channels.web() == null && owes(unit, named(unit.jurisdiction()));
    }

    private boolean owes(Unit unit, List<String> named) {
        return unit.existsOn(today.date()) && (unit.kind().equals(INDUSTRY) || named.contains(unit.id()));
    }

    private List<String> named(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).map(Register::entries).orElse(List.of()).stream()
                .map(Register.Entry::attributes)
                .map((Map<String, ?> attributes) -> attributes.get("unit"))
                .flatMap(unit -> unit == null ? Stream.empty() : Stream.of(unit.toString()))
                .toList();
    }

    private Row row(Unit unit) {
        var pack = policies.stack(unit.jurisdiction()).own();
        return new Row(
                unit.name(),
                unit.fields().stream()
                        .map(field -> OrganisationPages.label(pack, "fields", field, field))
                        .toList(),
                unit.channels().phone(),
                unit.channels().web());
    }
}
