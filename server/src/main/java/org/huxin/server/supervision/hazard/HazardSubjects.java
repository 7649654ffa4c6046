package org.huxin.server.supervision.hazard;

import java.util.Optional;
import java.util.UUID;
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
        if (!reference.startsWith(Hazards.PREFIX)) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(reference.substring(Hazards.PREFIX.length()));
            return hazards.visible(id).map(one -> new Subject(KIND, id.toString(), one.about(), one.what()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
