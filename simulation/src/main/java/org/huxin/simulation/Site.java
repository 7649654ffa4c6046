package org.huxin.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project as it lives: who is there, what is going on, and the wages that are on their way. */
final class Site {

    final int number;
    final Project project;
    final Habit habit;
    final Dice dice;
    final List<Gang> gangs;
    final List<Episode> episodes = new ArrayList<>();
    /** Left in this month, with days that are not on a sheet yet. */
    final List<Hand> gone = new ArrayList<>();

    final List<Cycle> cycles = new ArrayList<>();
    final Set<Integer> ghosts = new HashSet<>();
    final TreeMap<LocalDate, List<Integer>> complaints = new TreeMap<>();
    final TreeMap<Integer, LocalDate> complainsOn = new TreeMap<>();
    private final Set<String> told = new HashSet<>();

    /** The owner's money for this project, the special account, and what the contractor keeps. */
    final int fund;

    final int account;
    final int purse;
    boolean registered;
    /** 停工 until a day. */
    @Nullable
    LocalDate stoppedUntil;
    /** From this day on the contractor does nothing. */
    @Nullable
    LocalDate fledOn;
    /** Some had to go, and are not on any sheet. */
    boolean dismissed;
    /** Nobody comes any more. */
    boolean deserted;
    /** The gate that is broken, until a day. */
    int brokenGate;

    @Nullable
    LocalDate brokenUntil;

    Site(int number, Project project, Habit habit, Dice dice, List<Gang> gangs, Bank bank) {
        this.number = number;
        this.project = project;
        this.habit = habit;
        this.dice = dice;
        this.gangs = gangs;
        this.fund = bank.open();
        this.account = bank.open();
        this.purse = bank.open();
    }

    String id() {
        return project.id();
    }

    /** What befalls the wages of a month: a trouble goes on, a look-alike is over with its month. */
    @Nullable
    Episode in(YearMonth month) {
        for (var one : episodes) {
            if (one.month().equals(month)
                    || one.kind() instanceof Trouble && one.month().isBefore(month)) {
                return one;
            }
        }
        return null;
    }

    boolean isWorking(LocalDate day) {
        return registered && !deserted && stoppedUntil == null && !day.isAfter(project.endsOn());
    }

    boolean hasFled(LocalDate day) {
        return fledOn != null && !day.isBefore(fledOn);
    }

    /** Lets the truth be known, once. */
    void tell(Witness witness, Episode episode, LocalDate day) {
        if (told.add(episode.story())) {
            witness.note(
                    switch (episode.kind()) {
                        case Trouble trouble -> new Truth.Troubled(episode.story(), trouble, id(), day);
                        case LookAlike lookAlike -> new Truth.Innocent(episode.story(), lookAlike, id(), day);
                    });
        }
    }
}
