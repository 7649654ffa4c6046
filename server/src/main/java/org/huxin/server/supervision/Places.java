package org.huxin.server.supervision;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies within a place. */
@Component
public class Places {

    private final Directory directory;

    Places(Directory directory) {
        this.directory = directory;
    }

    /** Codes of a place and of all below it, as far as the officer sees; null for null. */
    public @Nullable Set<String> within(ActingOfficer officer, @Nullable String region) {
        if (region == null || region.isBlank()) {
            return null;
        }
        var codes = new HashSet<String>();
        officer.scope().jurisdictions().forEach(each -> codes.addAll(directory.regionsWithin(each, region)));
        return codes;
    }

    /** The one place that all others of a jurisdiction lie in; null where there are several. */
    public @Nullable String whole(String jurisdiction) {
        var outermost = directory.regions(jurisdiction).stream()
                .filter(region -> region.parent() == null)
                .toList();
        return outermost.size() == 1 ? outermost.getFirst().code() : null;
    }

    /** The place directly below another that a place is or lies in; null where it lies in none. */
    public @Nullable Named below(String jurisdiction, @Nullable String place, @Nullable String parent) {
        var code = place;
        while (code != null) {
            var region = directory.region(jurisdiction, code).orElse(null);
            if (region == null || code.equals(parent)) {
                return null;
            }
            if (Objects.equals(region.parent(), parent)) {
                return new Named(region.code(), region.name());
            }
            code = region.parent();
        }
        return null;
    }
}
