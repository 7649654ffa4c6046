package org.huxin.server.supervision.forecast;

import static org.huxin.db.supervision.Tables.ACCOUNT_OUTCOME;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Forecast;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.huxin.server.supervision.Gathering;
import org.huxin.server.supervision.KnownMonths;
import org.huxin.server.supervision.overview.MoneyMonths;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the risk page of a project from what is known now. */
@Component
class RiskPages {

    private static final int MONTHS = 12;

    private final DSLContext db;
    private final KnownMonths known;
    private final MoneyMonths money;
    private final HitRates rates;
    private final Policies policies;
    private final Today today;

    RiskPages(DSLContext db, KnownMonths known, MoneyMonths money, HitRates rates, Policies policies, Today today) {
        this.db = db;
        this.known = known;
        this.money = money;
        this.rates = rates;
        this.policies = policies;
        this.today = today;
    }

    RiskPage of(Project project) {
        var now = YearMonth.from(today.date());
        var place = project.jurisdiction();
        var dossier = Dossier.of(
                Gathering.subject(project.id()),
                known.now(List.of(project.id())).getOrDefault(project.id(), List.of()));
        return new RiskPage(
                project.id(),
                today.date(),
                money.of(List.of(project.id()), now.minusMonths(MONTHS - 1), now),
                policies.stack(place)
                        .forecastTerms(today.date())
                        .map(terms -> ahead(Forecast.of(dossier, terms, today.date()), terms))
                        .orElse(null),
                past(project.id()),
                rates.ofProject(project.id()),
                rates.ofPlace(place));
    }

    private static RiskPage.@Nullable Ahead ahead(@Nullable Forecast forecast, Forecast.Terms terms) {
        if (forecast == null) {
            return null;
        }
        var why = forecast.reasons();
        var coming = why.coming();
        return new RiskPage.Ahead(
                forecast.cover(),
                forecast.behind(),
                forecast.shortMonth(),
                terms.ahead(),
                why.enoughPercent(),
                why.balanceFen(),
                why.owedFen(),
                why.past(),
                why.next(),
                coming.still(),
                coming.eachFen(),
                coming.heads(),
                coming.change(),
                why.gapFen(),
                coming.from());
    }

    private List<RiskPage.Past> past(UUID project) {
        return db.select(
                        FORECAST.MONTH,
                        FORECAST.COVER,
                        FORECAST.BEHIND_MONTH,
                        FORECAST.SHORT_MONTH,
                        when(ACCOUNT_OUTCOME.DUE_ON.ge(FORECAST.MADE_ON), ACCOUNT_OUTCOME.SHORT))
                .from(FORECAST)
                .leftJoin(ACCOUNT_OUTCOME)
                .on(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                .and(ACCOUNT_OUTCOME.MONTH.eq(FORECAST.SHORT_MONTH))
                .where(FORECAST.PROJECT.eq(project))
                .orderBy(FORECAST.MONTH.desc())
                .limit(MONTHS)
                .fetch(row -> new RiskPage.Past(
                        YearMonth.from(row.value1()),
                        row.value2(),
                        month(row.value3()),
                        month(row.value4()),
                        row.value5()));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate first) {
        return first == null ? null : YearMonth.from(first);
    }
}
