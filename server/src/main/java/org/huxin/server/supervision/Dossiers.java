package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.engine.warning.Dossier;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.springframework.stereotype.Component;

/** What is known of a project on a day: the same months that its warnings are reckoned from. */
@Component
public class Dossiers {

    private final KnownMonths known;

    Dossiers(KnownMonths known) {
        this.known = known;
    }

    public Dossier of(UUID project, LocalDate day) {
        return Dossier.of(Kind.PROJECT.subject(project), known.on(Kind.PROJECT, project, day));
    }
}
