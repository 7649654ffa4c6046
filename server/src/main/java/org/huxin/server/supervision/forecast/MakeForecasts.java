package org.huxin.server.supervision.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.AccountOutcomeRecord;
import org.huxin.db.supervision.tables.records.ForecastRecord;
import org.huxin.engine.warning.AccountOutcome;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Forecast;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.Gathering;
import org.huxin.server.supervision.KnownMonths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is expected of each account when a month begins, and what came of months that were expected. */
@Service
public class MakeForecasts {

    private static final int BATCH = 200;

    /** For how long one waits to know what came of a month. */
    private static final int MONTHS_BACK = 6;

    private final WatchedProjects projects;
    private final KnownMonths known;
    private final Forecasts forecasts;
    private final Policies policies;
    private final Today today;
    private final TransactionTemplate transaction;

    MakeForecasts(
            WatchedProjects projects,
            KnownMonths known,
            Forecasts forecasts,
            Policies policies,
            Today today,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.known = known;
        this.forecasts = forecasts;
        this.policies = policies;
        this.today = today;
        this.transaction = transaction;
    }

    /** Does what is not done yet. */
    public void of(String jurisdiction) {
        var day = today.date();
        var terms = policies.stack(jurisdiction).forecastTerms(day).orElse(null);
        var watched = projects.of(jurisdiction, day);
        for (var from = 0; from < watched.size(); from += BATCH) {
            var ids = watched.subList(from, Math.min(from + BATCH, watched.size())).stream()
                    .map(Watched::id)
                    .toList();
            transaction.executeWithoutResult(status -> batch(jurisdiction, ids, terms));
        }
    }

    private void batch(String jurisdiction, Collection<UUID> ids, Forecast.@Nullable Terms terms) {
        var day = today.date();
        var month = YearMonth.from(day);
        var made = forecasts.made(ids, month);
        var open = forecasts.open(ids, month.minusMonths(MONTHS_BACK), month);
        var wanted = ids.stream()
                .filter(id -> open.containsKey(id) || terms != null && !made.contains(id))
                .toList();
        var months = known.now(wanted);
        var fresh = new ArrayList<ForecastRecord>();
        var came = new ArrayList<AccountOutcomeRecord>();
        for (var id : wanted) {
            var dossier = Dossier.of(Gathering.subject(id), months.getOrDefault(id, List.of()));
            if (terms != null && !made.contains(id)) {
                fresh.add(row(jurisdiction, id, month, Forecast.of(dossier, terms, day)));
            }
            open.getOrDefault(id, List.of()).forEach(each -> {
                var outcome = AccountOutcome.of(dossier, each, day);
                if (outcome != null) {
                    came.add(row(id, outcome));
                }
            });
        }
        forecasts.keep(fresh, came);
    }

    private ForecastRecord row(String jurisdiction, UUID project, YearMonth month, @Nullable Forecast forecast) {
        var row = new ForecastRecord();
        row.setProject(project);
        row.setMonth(month.atDay(1));
        row.setJurisdiction(jurisdiction);
        row.setMadeOn(today.date());
        if (forecast != null) {
            var reasons = forecast.reasons();
            var shortMonth = forecast.shortMonth();
            var behind = forecast.behind();
            var next = reasons.next();
            row.setCover(forecast.cover());
            row.setShortMonth(shortMonth == null ? null : shortMonth.atDay(1));
            row.setBalanceFen(reasons.balanceFen());
            row.setOwedFen(reasons.owedFen());
            row.setBehindMonth(behind == null ? null : behind.month().atDay(1));
            row.setBehindFen(behind == null ? null : behind.fen());
            row.setPastDueFen(reasons.past().dueFen());
            row.setPastInFen(reasons.past().inFen());
            row.setOpenFen(next == null ? null : next.openFen());
            row.setInflowFen(next == null ? null : next.inflowFen());
            row.setWagesEachFen(reasons.coming().eachFen());
            row.setHeads(reasons.coming().heads());
            row.setHeadsChange(reasons.coming().change());
            row.setGapFen(reasons.gapFen());
        }
        return row;
    }

    private AccountOutcomeRecord row(UUID project, AccountOutcome outcome) {
        var row = new AccountOutcomeRecord();
        row.setProject(project);
        row.setMonth(outcome.month().atDay(1));
        row.setKnownOn(today.date());
        row.setDueOn(outcome.dueOn());
        row.setBalanceFen(outcome.balanceFen());
        row.setOwnFen(outcome.ownFen());
        row.setUnpaidFen(outcome.unpaidFen());
        return row;
    }
}
