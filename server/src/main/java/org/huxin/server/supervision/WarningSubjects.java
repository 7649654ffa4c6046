package org.huxin.server.supervision;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.springframework.stereotype.Component;

/** Tells other modules which warning a reference stands for. */
@Component
class WarningSubjects implements Subjects {

    static final String KIND = "warning";
    private static final String PREFIX = KIND + ":";

    private final Warnings warnings;

    WarningSubjects(Warnings warnings) {
        this.warnings = warnings;
    }

    static String subject(UUID warning) {
        return PREFIX + warning;
    }

    @Override
    public Optional<Subject> find(String reference) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(reference.substring(PREFIX.length()));
            var found = warnings.require(id);
            return Optional.of(new Subject(
                    KIND,
                    id.toString(),
                    found.number(),
                    found.name() + " · " + found.warning().getTitle()));
        } catch (IllegalArgumentException | NotFound none) {
            return Optional.empty();
        }
    }
}
