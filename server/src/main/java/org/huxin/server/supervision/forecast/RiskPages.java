package org.huxin.server.supervision.forecast;

import static org.huxin.db.supervision.Tables.ACCOUNT_OUTCOME;
import static org.huxin.db.supervision.Tables.FORECAST;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Forecast;
import org.huxin.engine.warning.RiskScale;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
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
    private final Words words;
    private final Today today;

    RiskPages(
            DSLContext db,
            KnownMonths known,
            MoneyMonths money,
            HitRates rates,
            Policies policies,
            Words words,
            Today today) {
        this.db = db;
        this.known = known;
        this.money = money;
        this.rates = rates;
        this.policies = policies;
        this.words = words;
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
                        .map(terms -> ahead(Forecast.of(Forecast.atStart(dossier, now), terms), terms))
                        .orElse(null),
                past(project.id()),
                rates.ofProject(project.id()),
                rates.ofPlace(place),
                policies.stack(place)
                        .riskScale()
                        .map(scale -> risk(place, scale, dossier))
                        .orElse(null));
    }

    private static RiskPage.@Nullable Ahead ahead(@Nullable Forecast forecast, Forecast.Terms terms) {
        if (forecast == null) {
            return null;
        }
        var why = forecast.reasons();
        return new RiskPage.Ahead(
                forecast.cover(),
                forecast.shortMonth(),
                terms.ahead(),
                why.balanceFen(),
                why.owedFen(),
                why.inflowFen(),
                why.wagesEachFen(),
                why.headsNow(),
                why.headsChange(),
                why.gapFen(),
                why.from());
    }

    private List<RiskPage.Past> past(UUID project) {
        return db.select(FORECAST.MONTH, FORECAST.COVER, FORECAST.SHORT_MONTH, ACCOUNT_OUTCOME.SHORT)
                .from(FORECAST)
                .leftJoin(ACCOUNT_OUTCOME)
                .on(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                .and(ACCOUNT_OUTCOME.MONTH.eq(FORECAST.SHORT_MONTH))
                .where(FORECAST.PROJECT.eq(project))
                .orderBy(FORECAST.MONTH.desc())
                .limit(MONTHS)
                .fetch(row -> new RiskPage.Past(
                        YearMonth.from(row.value1()), row.value2(), month(row.value3()), row.value4()));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate first) {
        return first == null ? null : YearMonth.from(first);
    }

    private RiskPage.Risk risk(String place, RiskScale scale, Dossier dossier) {
        var risk = scale.of(dossier, today.date());
        return new RiskPage.Risk(
                words.of(place, "risk_grades", risk.grade()),
                risk.points(),
                risk.grounds().stream()
                        .map(ground -> new RiskPage.Ground(
                                word(place, "risk_factors", ground.factor()),
                                word(place, "risk_bands", ground.band()),
                                ground.value(),
                                unit(scale, ground.band()),
                                ground.points()))
                        .toList(),
                risk.unknown().stream()
                        .map(factor -> word(place, "risk_factors", factor))
                        .toList());
    }

    private static String unit(RiskScale scale, String band) {
        return scale.bands().stream()
                .filter(one -> one.code().equals(band))
                .map(one -> one.signal().unit().label())
                .findFirst()
                .orElse("");
    }

    private Words.Word word(String place, String register, String code) {
        return Objects.requireNonNull(words.of(place, register, code));
    }
}
