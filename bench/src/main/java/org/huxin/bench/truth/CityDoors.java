package org.huxin.bench.truth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Doors;
import org.huxin.simulation.People;
import org.huxin.simulation.files.DirectoryDoors;
import org.jspecify.annotations.Nullable;

/**
 * The server's doors for a whole city. What happens on a day is collected; when it is over the server's day is moved to it, the
 * devices send what they kept over night, and the sites do what they did, several at once and each in its own order.
 */
final class CityDoors implements Doors, AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int DAYS_BEFORE = 5;

    private final Offices offices;
    private final BusinessTime time;
    private final Entering entering;
    private final FirmDoor firms;
    private final Outcomes outcomes;
    private final People people;
    private final Path folder;
    private final DirectoryDoors files;
    private final AccountTruth accounts = new AccountTruth();
    private final ReadForecasts forecasts = new ReadForecasts();
    private final ReadForecasts nearly = new ReadForecasts();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("site-", 0).daemon().factory());
    private final Map<String, SiteDoors> sites = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private Map<String, List<Deed>> today = new LinkedHashMap<>();
    private Map<String, List<Deed>> yesterday = new HashMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();
    private long passing;
    private long siteDays;
    private LocalDate before = LocalDate.MIN;
    private @Nullable LocalDate day;

    /** @param folder for the files that the city's people write */
    CityDoors(Offices offices, Outcomes outcomes, People people, Path folder) {
        this.offices = offices;
        this.time = new BusinessTime(offices.officer(Offices.OFFICE));
        this.entering = new Entering(offices);
        this.firms = new FirmDoor(offices);
        this.outcomes = outcomes;
        this.people = people;
        this.folder = folder;
        this.files = new DirectoryDoors(folder, people);
    }

    @Override
    public void take(Deed deed) {
        var on = deed.at().toLocalDate();
        if (day == null || !on.equals(day)) {
            if (day != null) {
                files.close();
                live(day);
            }
            day = on;
        }
        files.take(deed);
        accounts.take(deed);
        if (firms.take(deed)) {
            return;
        }
        today.computeIfAbsent(Subject.of(deed), missing -> new ArrayList<>()).add(deed);
    }

    /** Projects' ids in the city by those in the server, and employers' by their names. */
    Map<String, String> subjects() {
        var subjects = firms.ids();
        ids.forEach((city, server) -> subjects.put(server, city));
        return subjects;
    }

    /** Months of all projects together, from their registration to their end. */
    double siteMonths() {
        return siteDays * 12 / 365.25;
    }

    AccountTruth accounts() {
        return accounts;
    }

    List<Foreseen> foreseen() {
        return forecasts.all();
    }

    /** As {@link #foreseen()}, a few days before the day of pay. */
    List<Foreseen> foreseenNearly() {
        return nearly.all();
    }

    /** For how long the server closed days and looked for warnings. */
    double passedSeconds() {
        return passing / 1e9;
    }

    private void live(LocalDate on) {
        try {
            if (!YearMonth.from(on).equals(YearMonth.from(before))) {
                pass(on.withDayOfMonth(1));
                forecast(forecasts, YearMonth.from(on), site -> true);
            }
            pass(on);
            var near = on.plusDays(DAYS_BEFORE).getDayOfMonth();
            forecast(nearly, YearMonth.from(on), site -> site.project.payDay() == near && near > DAYS_BEFORE);
            everywhere(yesterday, (site, deeds) -> site.night(deeds, folder.resolve(before.toString())));
            enter(on);
            firms.dayEnds();
            everywhere(today, (site, deeds) -> site.day(deeds, folder.resolve(on.toString())));
            siteDays += ends.values().stream().filter(end -> !end.isBefore(on)).count();
            yesterday = today;
            before = on;
            today = new LinkedHashMap<>();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("被中断", stopped);
        }
    }

    private void pass(LocalDate to) throws InterruptedException {
        var begun = System.nanoTime();
        time.moveTo(to);
        passing += System.nanoTime() - begun;
    }

    private void forecast(ReadForecasts read, YearMonth month, Predicate<Site> which) throws InterruptedException {
        together(sites.values().stream()
                .map(SiteDoors::site)
                .filter(which)
                .map(site -> (Runnable) () -> read.read(site, month))
                .toList());
    }

    /** Firms are entered one after the other, so that nobody enters one twice. */
    private void enter(LocalDate on) throws InterruptedException {
        var prepared = new ArrayList<Runnable>();
        today.values().stream().flatMap(List::stream).forEach(deed -> {
            if (deed instanceof Deed.ProjectRegistered one) {
                entering.register(one.project()).ifPresent(site -> {
                    ids.put(one.project().id(), site.id);
                    ends.put(one.project().id(), one.project().endsOn());
                    sites.put(one.project().id(), new SiteDoors(site, people, offices));
                    prepared.add(() -> entering.prepare(site, on));
                });
            }
        });
        together(prepared);
    }

    private interface Act {
        void on(SiteDoors site, List<Deed> deeds);
    }

    private void everywhere(Map<String, List<Deed>> deeds, Act act) throws InterruptedException {
        var under = new ArrayList<Runnable>();
        deeds.forEach((subject, done) -> {
            var site = sites.get(subject);
            if (site != null) {
                under.add(() -> act.on(site, done));
            } else {
                done.forEach(deed ->
                        outcomes.withoutDoor("项目没有登记上：" + deed.getClass().getSimpleName()));
            }
        });
        together(under);
    }

    private void together(List<Runnable> acts) throws InterruptedException {
        var under = new ArrayList<Future<?>>();
        acts.forEach(act -> under.add(threads.submit(act)));
        for (var one : under) {
            try {
                one.get();
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken.getCause());
            }
        }
    }

    /** The last day is lived, and one more for the warnings of it. @return the last day */
    LocalDate end() throws InterruptedException {
        var last = Objects.requireNonNull(day, "没有一天");
        files.close();
        live(last);
        time.moveTo(last.plusDays(1));
        return last;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
