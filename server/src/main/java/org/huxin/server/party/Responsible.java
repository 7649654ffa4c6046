package org.huxin.server.party;

import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which units answer for a matter besides the one that handles it: by industry, and by place. */
@Component
public class Responsible {

    private static final String FIELDS = "fields";
    private static final String TERRITORY = "territory";

    private final Policies policies;
    private final Directory directory;

    Responsible(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** The department of a field, as the pack or the office says; null when neither names one. */
    public @Nullable String industry(String jurisdiction, @Nullable String field) {
        return field == null
                ? null
                : policies.unitOf(jurisdiction, FIELDS, field).orElse(null);
    }

    /** The territory unit of a place, or of the nearest place around it; null when there is none. */
    public @Nullable String territory(String jurisdiction, @Nullable String region) {
        for (var code = region; code != null; code = parent(jurisdiction, code)) {
            var place = code;
            var unit = directory.units(jurisdiction).stream()
                    .filter(one -> one.kind().equals(TERRITORY) && place.equals(one.region()))
                    .findFirst();
            if (unit.isPresent()) {
                return unit.map(Unit::id).get();
            }
        }
        return null;
    }

    private @Nullable String parent(String jurisdiction, String code) {
        return directory
                .region(jurisdiction, code)
                .map(region -> region.parent())
                .orElse(null);
    }
}
