package org.huxin.server.supervision.firms;

import java.util.UUID;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.EmployerMatters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case in which wages were found to be owed has its consequences for the employer at once, in the transaction of the case. */
@Component
class HearCases {

    static final String VERIFIED = "case_verified";
    static final String CLOSED = "case_closed";
    private static final String CASE = "case:";

    private final EmployerMatters matters;
    private final AfterCases rules;
    private final EnterFirm enter;
    private final Watching watching;
    private final Ratings ratings;

    HearCases(EmployerMatters matters, AfterCases rules, EnterFirm enter, Watching watching, Ratings ratings) {
        this.matters = matters;
        this.rules = rules;
        this.enter = enter;
        this.watching = watching;
        this.ratings = ratings;
    }

    @EventListener
    void on(CaseFact.Verified fact) {
        follow(fact, VERIFIED);
    }

    @EventListener
    void on(CaseFact.Closed fact) {
        follow(fact, CLOSED);
    }

    private void follow(CaseFact fact, String moment) {
        var rule = rules.on(fact.jurisdiction(), moment);
        if (rule.isEmpty()) {
            return;
        }
        var found = matters.foundTrue(UUID.fromString(fact.subject().substring(CASE.length())));
        if (found.isEmpty()) {
            return;
        }
        var firm = enter.ofCase(fact.jurisdiction(), found.get());
        if (rule.get().watch()) {
            watching.ground(firm, found.get(), moment);
        }
        if (rule.get().rate()) {
            ratings.afterCase(firm, found.get());
        }
    }
}
