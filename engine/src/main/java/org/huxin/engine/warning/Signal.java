package org.huxin.engine.warning;

import static org.huxin.engine.warning.MeasureUnit.DAYS;
import static org.huxin.engine.warning.MeasureUnit.ITEMS;
import static org.huxin.engine.warning.MeasureUnit.MONTHS;
import static org.huxin.engine.warning.MeasureUnit.PEOPLE;
import static org.huxin.engine.warning.MeasureUnit.PERCENT;
import static org.huxin.engine.warning.MeasureUnit.YUAN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The catalogue of what can be measured: each a pure function over what is known of one subject. What a measure means is for the
 * rules of a pack; how signals are called stands in the register {@code warning_signals}.
 */
public enum Signal {
    /** Whole months since a month that was worked and for which nobody was paid anything. */
    UNPAID_MONTHS(MONTHS, true, PaySignals::unpaidMonths, Input.WORKERS),
    /** People to whom something is owed after their day of pay. */
    OWED_PEOPLE(PEOPLE, true, PaySignals::owedPeople, Input.WORKERS),
    /** Money due and unpaid after the day of pay. */
    OWED_MONEY(YUAN, true, PaySignals::owedMoney, Input.WORKERS),
    /** For how many months, begun ones included, something of this month is owed. */
    OWED_MONTHS(MONTHS, true, PaySignals::owedMonths, Input.WORKERS),
    /** Paid people of those who attended. */
    PAID_PEOPLE(PERCENT, false, PaySignals::paidPeople, Input.WORKERS),
    /** Money paid of money due. */
    PAID_MONEY(PERCENT, false, PaySignals::paidMoney, Input.WORKERS),
    /** Those who attended and stand on no sheet. */
    WITHOUT_RECORD(PERCENT, true, PaySignals::withoutRecord, Input.WORKERS),
    /** Wages due per head. */
    MEAN_PAY(YUAN, false, PaySignals::meanPay, Input.WORKERS),
    /** The most that one person was paid for the month. */
    MOST_PAID(YUAN, true, PaySignals::mostPaid, Input.WORKERS),
    /** The most that one person was paid for the year so far. */
    MOST_PAID_IN_YEAR(YUAN, true, PaySignals::mostPaidInYear, Input.WORKERS),
    /** People who left unsettled. */
    LEAVERS(PEOPLE, true, PaySignals::leavers, Input.WORKERS),
    /** People on sheets whose day of pay went by and who did not confirm. */
    UNCONFIRMED(PERCENT, true, PaySignals::unconfirmed, Input.WORKERS),
    /** People whose last pay came late. */
    LATE_PEOPLE(PEOPLE, true, PaySignals::latePeople, Input.WORKERS),
    /** People whose pay came back and who are still without it after their day of pay. */
    RETURNED_PEOPLE(PEOPLE, true, PaySignals::returnedPeople, Input.WORKERS),
    /** People who were paid to a card of several. */
    SHARED_CARDS(PEOPLE, true, PaySignals::sharedCardPeople, Input.WORKERS),
    /** People paid without having attended. */
    PAID_UNATTENDED(PEOPLE, true, PaySignals::paidUnattended, Input.WORKERS),
    /** Registered people of those seen on site. */
    ROSTER_COVERAGE(PERCENT, false, SiteSignals::rosterCoverage, Input.ROSTER),
    /** People seen on site and not registered. */
    UNREGISTERED(PEOPLE, true, SiteSignals::unregisteredPeople, Input.ROSTER),
    /** Registered people with a wage card. */
    CARDS_BOUND(PERCENT, false, SiteSignals::cardsBound, Input.ROSTER),
    /** Registered people with a contract. */
    CONTRACTS_SIGNED(PERCENT, false, SiteSignals::contractsSigned, Input.ROSTER),
    /** Registered people who were at work in the month. */
    ATTENDING(PERCENT, false, SiteSignals::attending, Input.ROSTER, Input.WORKERS, Input.SITE),
    /** Safeguards that are not in place. */
    LACKING(ITEMS, true, SiteSignals::lacking, Input.SITE),
    /** Days since data last came. */
    UPLOAD_AGE(DAYS, true, SiteSignals::uploadAge, Input.UPLOADS, Input.SITE),
    /** Days by which a wage sheet is late. */
    SHEETS_LATE(DAYS, true, SiteSignals::sheetsLate, Input.SHEETS),
    /** People for whom open complaints speak. */
    COMPLAINING(PEOPLE, true, SiteSignals::complaining, Input.COMPLAINTS),
    /** Days of the month on which attendance was recorded oddly. */
    ODD_DAYS(DAYS, true, SiteSignals::oddDays, Input.ODDITIES),
    /** People whose attendance was recorded oddly. */
    ODD_PEOPLE(PEOPLE, true, SiteSignals::oddPeople, Input.ODDITIES),
    /** Days of a stoppage while something is owed. */
    STOPPED_OWING(DAYS, true, SiteSignals::stoppedOwing, Input.SITE, Input.WORKERS),
    /** Labour cost that came in of what is due. */
    LABOUR_PAID(PERCENT, false, MoneySignals::labourPaid, Input.LABOUR),
    /** Labour cost of what its least share is counted from. */
    LABOUR_SHARE(PERCENT, false, MoneySignals::labourShare, Input.LABOUR),
    /** Progress payment of the value of works done. */
    PROGRESS_PAID(PERCENT, false, MoneySignals::progressPaid, Input.LABOUR),
    /** Wages on the sheets of the labour cost that came in for them. */
    SHEETS_OF_LABOUR(PERCENT, false, MoneySignals::sheetsOfLabour, Input.LABOUR, Input.SHEETS, Input.WORKERS),
    /** Wages still to be paid beyond what the account holds. */
    BALANCE_GAP(YUAN, true, MoneySignals::balanceGap, Input.ACCOUNT, Input.WORKERS, Input.LABOUR),
    /** Months of wages that the account holds. */
    ACCOUNT_COVER(MONTHS, false, MoneySignals::accountCover, Input.ACCOUNT, Input.WORKERS, Input.LABOUR),
    /** Days without money coming in. */
    WITHOUT_INFLOW(DAYS, true, MoneySignals::withoutInflow, Input.ACCOUNT, Input.SITE, Input.WORKERS, Input.ROSTER),
    /** Money that left the account for others than workers. */
    DIVERTED(YUAN, true, MoneySignals::diverted, Input.ACCOUNT),
    /** Fall of an indicator since the month before. */
    INDICATOR_FALL(true, PERCENT, EmployerSignals::indicatorFall, Input.INDICATORS),
    /** Money owed to others, as they tell. */
    INDICATOR_MONEY(true, YUAN, EmployerSignals::indicatorMoney, Input.INDICATORS),
    /** Marks against an employer. */
    MARKS(true, ITEMS, EmployerSignals::marks, Input.INDICATORS),
    /** Fall of the number of people. */
    HEADS_FALL(true, PERCENT, EmployerSignals::headsFall, Input.HEADS),
    /** Wages paid of wages due. */
    WAGES_PAID(false, PERCENT, EmployerSignals::wagesPaid, Input.WAGES);

    /** What a signal needs to be known. */
    public enum Input {
        WORKERS,
        ROSTER,
        SITE,
        UPLOADS,
        SHEETS,
        COMPLAINTS,
        ODDITIES,
        LABOUR,
        ACCOUNT,
        INDICATORS,
        HEADS,
        WAGES
    }

    /** Whom a signal is about. */
    public enum About {
        PROJECT,
        EMPLOYER
    }

    private final About about;
    private final MeasureUnit unit;
    private final boolean moreIsWorse;
    private final Function<View<?>, Reading> reading;
    private final List<Input> inputs;

    Signal(MeasureUnit unit, boolean moreIsWorse, Function<View<ProjectMonth>, Reading> of, Input... inputs) {
        this.about = About.PROJECT;
        this.unit = unit;
        this.moreIsWorse = moreIsWorse;
        this.reading = view -> of.apply(cast(view));
        this.inputs = List.of(inputs);
    }

    Signal(boolean moreIsWorse, MeasureUnit unit, Function<View<EmployerMonth>, Reading> of, Input... inputs) {
        this.about = About.EMPLOYER;
        this.unit = unit;
        this.moreIsWorse = moreIsWorse;
        this.reading = view -> of.apply(cast(view));
        this.inputs = List.of(inputs);
    }

    /** {@link #read} has made sure that the view is of whom the signal is about. */
    @SuppressWarnings("unchecked")
    private static <M extends Month> View<M> cast(View<?> view) {
        return (View<M>) view;
    }

    /** As packs name it: {@code owed_people}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Signal> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public MeasureUnit unit() {
        return unit;
    }

    /** Whether a greater measure is the worse; a rule compares in that direction. */
    public boolean moreIsWorse() {
        return moreIsWorse;
    }

    public About about() {
        return about;
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** Whether it can be asked of somebody's months. */
    public boolean about(Month month) {
        return (about == About.PROJECT) == (month instanceof ProjectMonth);
    }

    Reading read(View<?> view) {
        if (!about(view.month())) {
            throw new IllegalArgumentException(
                    code() + " is not asked of " + view.month().subject());
        }
        return reading.apply(view);
    }
}
