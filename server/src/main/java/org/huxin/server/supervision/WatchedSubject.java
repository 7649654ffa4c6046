package org.huxin.server.supervision;

import java.util.Locale;
import java.util.UUID;
import org.huxin.engine.warning.EmployerMonth;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.indicators.WatchedFirms.Firm;
import org.jspecify.annotations.Nullable;

/**
 * Whom a warning is about: a project, or a firm as one place watches it.
 *
 * @param number of the project, or credit code; empty while it is not known
 */
record WatchedSubject(
        Kind kind,
        UUID id,
        String jurisdiction,
        String number,
        String name,
        @Nullable String region) {

    enum Kind {
        PROJECT(ProjectMonth.class),
        FIRM(EmployerMonth.class);

        private final Class<? extends Month> month;

        Kind(Class<? extends Month> month) {
            this.month = month;
        }

        /** What is known of a month of such a one. */
        Class<? extends Month> month() {
            return month;
        }

        /** As the engine knows it: {@code firm:<id>}. */
        String subject(UUID id) {
            return name().toLowerCase(Locale.ROOT) + ":" + id;
        }
    }

    static WatchedSubject of(Watched project) {
        return new WatchedSubject(
                Kind.PROJECT, project.id(), project.jurisdiction(), project.number(), project.name(), project.region());
    }

    static WatchedSubject of(Firm firm) {
        return new WatchedSubject(
                Kind.FIRM, firm.id(), firm.jurisdiction(), firm.creditCode(), firm.name(), firm.region());
    }

    /** The id in an engine's subject. */
    static UUID id(String subject) {
        return UUID.fromString(subject.substring(subject.indexOf(':') + 1));
    }
}
