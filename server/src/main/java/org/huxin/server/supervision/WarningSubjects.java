package org.huxin.server.supervision;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.springframework.stereotype.Component;

/** Tells other modules which warning a reference stands for. */
@Component
class WarningSubjects implements Subjects {

    static final String KIND = "warning";

    private final Warnings warnings;

    WarningSubjects(Warnings warnings) {
        this.warnings = warnings;
    }

    static String subject(UUID warning) {
        return KIND + ":" + warning;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference)
                .flatMap(warnings::visible)
                .map(found -> new Subject(
                        KIND,
                        found.warning().getId().toString(),
                        found.number(),
                        found.name() + " · " + found.warning().getTitle()));
    }
}
