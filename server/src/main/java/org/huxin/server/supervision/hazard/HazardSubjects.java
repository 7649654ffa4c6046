package org.huxin.server.supervision.hazard;

import java.util.Optional;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.springframework.stereotype.Component;

/** Tells other modules which hazard a reference stands for. */
@Component
class HazardSubjects implements Subjects {

    private static final String KIND = "hazard";

    private final Hazards hazards;

    HazardSubjects(Hazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference)
                .flatMap(hazards::visible)
                .map(one -> new Subject(KIND, one.id().toString(), one.about(), one.what()));
    }
}
