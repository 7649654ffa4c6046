package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.MoneyFact;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 工程款支付比例: what must have been paid of the value of the works done, on the kinds of investment that the register
 * {@code progress_payment} names.
 */
@Component
class ProgressFloor {

    private static final String REGISTER = "progress_payment";
    private static final String STATE_COMPANY = "state_company";
    private static final String GENERAL = "general";
    private static final String CHECKED = "money.progress_checked";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext db;
    private final MoneyBook book;
    private final Policies policies;
    private final Duties duties;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ProgressFloor(
            DSLContext db,
            MoneyBook book,
            Policies policies,
            Duties duties,
            ApplicationEventPublisher facts,
            Today today) {
        this.db = db;
        this.book = book;
        this.policies = policies;
        this.duties = duties;
        this.facts = facts;
        this.today = today;
    }

    /**
     * How the payments stand against the works done.
     *
     * @param percent lowest share in percent; null where the project is not checked
     * @param paidPercent paid share in percent, rounded down to hundredths; null while nothing is done
     * @param gapFen missing to the lowest share
     * @param citation where the share comes from; null where the project is not checked
     */
    record Checked(
            long valueFen,
            long paidFen,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal paidPercent,
            long gapFen,
            @Nullable CitedClause citation) {}

    Checked of(UUID id) {
        var project = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .fetchSingle();
        var value = book.valueFen(id);
        var paid = book.paidFen(id);
        var entry = entry(project);
        var percent = entry.flatMap(one -> percent(project, one)).orElse(null);
        return new Checked(
                value,
                paid,
                percent,
                value == 0
                        ? null
                        : BigDecimal.valueOf(paid)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(value), 2, RoundingMode.DOWN),
                percent == null ? 0 : Math.max(0, lowest(value, percent) - paid),
                percent == null ? null : citation(project.getJurisdiction()));
    }

    /** Tells that too little is paid, or enough again, of projects that are checked. */
    void tell(Project project) {
        var found = of(project.id());
        var last = duties.facts(project.subject()).stream()
                .filter(fact -> fact.type().equals(CHECKED))
                .reduce((earlier, later) -> later);
        var missed = last.filter(fact -> !Long.valueOf(0).equals(fact.get("gap_fen")));
        if (missed.isPresent() != found.gapFen() > 0) {
            var now = today.now();
            var at = last.map(fact -> fact.at().plus(1, ChronoUnit.MILLIS))
                    .filter(now::isBefore)
                    .orElse(now);
            facts.publishEvent(new MoneyFact.ProgressChecked(
                    project.subject(), at, project.jurisdiction(), found.valueFen(), found.paidFen(), found.gapFen()));
        }
    }

    /** The started fen counts whole: nothing less than the share is enough. */
    static long lowest(long valueFen, BigDecimal percent) {
        return BigDecimal.valueOf(valueFen)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private Optional<Register.Entry> entry(ConstructionProjectRecord project) {
        return entry(policies, project);
    }

    /** What the register says of the project's kind of investment; empty where it does not name it. */
    static Optional<Register.Entry> entry(Policies policies, ConstructionProjectRecord project) {
        return policies.stack(project.getJurisdiction())
                .register(REGISTER)
                .flatMap(list -> Stream.of(
                                Optional.ofNullable(project.getInvestment()),
                                Optional.of(STATE_COMPANY).filter(state -> project.getStateCompany()))
                        .flatMap(Optional::stream)
                        .flatMap(code -> list.entry(code).stream())
                        .findFirst());
    }

    /** The share of today, or of the day on which the contract was signed where it holds for later contracts only. */
    private Optional<BigDecimal> percent(ConstructionProjectRecord project, Register.Entry entry) {
        var day = Boolean.TRUE.equals(entry.attributes().get("from_signing"))
                ? signedOn(project.getId())
                : Optional.of(today.date());
        return day.flatMap(on -> policies.stack(project.getJurisdiction())
                .value(String.valueOf(entry.attributes().get("parameter")), on)
                .map(value -> value.number())
                .filter(number -> number.signum() > 0 && number.compareTo(HUNDRED) <= 0));
    }

    private Optional<LocalDate> signedOn(UUID project) {
        return db.select(CONTRACT.SIGNED_ON)
                .from(CONTRACT)
                .where(CONTRACT.PROJECT.eq(project))
                .and(CONTRACT.KIND.eq(GENERAL))
                .and(CONTRACT.REPLACED.isFalse())
                .orderBy(CONTRACT.PLACE.desc())
                .limit(1)
                .fetchOptional(CONTRACT.SIGNED_ON);
    }

    private @Nullable CitedClause citation(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        return stack.register(REGISTER)
                .map(list -> CitedClause.of(stack, list.citation()))
                .orElse(null);
    }
}
