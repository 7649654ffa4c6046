package org.huxin.server.supervision;

import java.util.HashSet;
import java.util.Set;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
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
}
