package org.huxin.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huxin.engine.calendar.CalendarYear;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.PolicyPack;

/**
 * All packs that are loaded, with the working calendar. Immutable and safe to share; a new office setting or a new pack gives
 * a new library.
 */
public final class PackLibrary {

    private final Map<String, LoadedPack> packs;
    private final WorkCalendar calendar;
    private final List<OfficeSetting> settings;
    private final List<OfficeSetting> idle;
    private final Map<String, PackStack> stacks;

    private PackLibrary(
            Map<String, LoadedPack> packs, WorkCalendar calendar, List<OfficeSetting> settings, Problems problems) {
        this.packs = packs;
        this.calendar = calendar;
        this.settings = List.copyOf(settings);
        this.stacks = new LinkedHashMap<>();
        this.idle = settings.stream()
                .filter(setting -> SettingCheck.idle(setting, packs))
                .toList();
        var named = new ArrayList<>(settings);
        named.removeAll(idle);
        SettingCheck.check(named, packs, problems);
        var usable = named.stream()
                .filter(setting -> SettingCheck.fault(setting, packs).isEmpty())
                .toList();
        packs.values().stream()
                .map(loaded -> loaded.pack().jurisdiction())
                .distinct()
                .forEach(place -> stacks.put(place, Stacking.of(place, packs, usable, problems)));
        if (!problems.isEmpty()) {
            throw new InvalidPacks(problems.sorted());
        }
    }

    /** The packs that the program carries, with no office settings. */
    public static PackLibrary builtIn() {
        return load(List.of(PackSource.builtIn()), List.of());
    }

    /**
     * The packs of a directory. One that has no national pack of its own stands on those that the program carries; one that has
     * is taken to be whole, and only the working calendar is lent to it.
     *
     * @throws InvalidPacks with every mistake that was found
     */
    public static PackLibrary of(Path directory) {
        var external = PackSource.directory(directory);
        var whole = external.files().stream().anyMatch(file -> file.path().startsWith("national/"));
        return load(List.of(whole ? PackSource.builtInCalendar() : PackSource.builtIn(), external), List.of());
    }

    /**
     * Reads and checks everything.
     *
     * @param sources where to read from; a pack of a later source takes the place of one with the same id
     * @param settings what offices have decided
     * @throws InvalidPacks with every mistake that was found
     */
    public static PackLibrary load(List<PackSource> sources, List<OfficeSetting> settings) {
        var problems = new Problems();
        var packs = new LinkedHashMap<String, LoadedPack>();
        var years = new LinkedHashMap<Integer, CalendarYear>();
        for (var source : sources) {
            read(source.files(), packs, years, problems);
        }
        ReferenceCheck.check(packs, FactVocabulary.v1(), problems);
        return new PackLibrary(packs, new WorkCalendar(years.values()), settings, problems);
    }

    private static void read(
            List<PackFile> files, Map<String, LoadedPack> packs, Map<Integer, CalendarYear> years, Problems problems) {
        for (var file : files) {
            if (file.path().startsWith("calendar/")) {
                var year = CalendarReader.read(file, problems);
                if (year != null) {
                    years.put(year.year(), year);
                }
            }
        }
        var read = new LinkedHashMap<String, LoadedPack>();
        for (var folder : PackFolder.among(files)) {
            var pack = PackReader.read(folder, problems);
            if (pack != null) {
                var first = read.putIfAbsent(pack.id(), pack);
                if (first != null) {
                    var head = pack.head(pack.id());
                    problems.add(head.file(), 1, "政策包编号“" + pack.id() + "”已用于 " + first.folder());
                }
            }
        }
        packs.putAll(read);
    }

    /** The same packs under other office settings. */
    public PackLibrary with(List<OfficeSetting> others) {
        return new PackLibrary(packs, calendar, others, new Problems());
    }

    /** What is wrong with a setting that an office wants to make, in Chinese; empty when it can be applied. */
    public Optional<String> fault(OfficeSetting setting) {
        return SettingCheck.fault(setting, packs);
    }

    /** In what a gap is to be filled; empty when no pack has such a gap. */
    public Optional<Unit> gapUnit(String gap) {
        return packs.values().stream()
                .flatMap(pack -> Optional.ofNullable(pack.gapForms().get(gap)).stream())
                .map(RuleReader.GapForm::unit)
                .findFirst();
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public List<OfficeSetting> settings() {
        return settings;
    }

    /** Settings that name nothing in the packs as they are now: kept, without effect, so that a new version cannot stop a server. */
    public List<OfficeSetting> idleSettings() {
        return idle;
    }

    /** Every pack as written, national first. */
    public List<PolicyPack> packs() {
        return packs.values().stream()
                .map(LoadedPack::pack)
                .sorted(Comparator.comparing(PolicyPack::level).thenComparing(PolicyPack::id))
                .toList();
    }

    public Optional<PolicyPack> pack(String id) {
        return Optional.ofNullable(packs.get(id)).map(LoadedPack::pack);
    }

    /** Ids of the jurisdictions that have a pack of their own, the nation left out. */
    public List<String> jurisdictions() {
        return stacks.keySet().stream()
                .filter(place -> !place.equals("national"))
                .sorted()
                .toList();
    }

    /**
     * What holds in a jurisdiction: its own packs over those that they stand on.
     *
     * @throws IllegalArgumentException when no pack governs it
     */
    public PackStack stack(String jurisdiction) {
        var stack = stacks.get(jurisdiction);
        if (stack == null) {
            throw new IllegalArgumentException("没有辖区 " + jurisdiction + " 的政策包");
        }
        return stack;
    }

    /**
     * Documents whose lapse is to be told of on a day: those within the notice, in calendar days, that the parameter
     * {@code *.validity.notice_days} of their jurisdiction asks for. Without such a parameter nothing is told.
     */
    public List<Expiry> expiring(LocalDate day) {
        var found = new ArrayList<Expiry>();
        stacks.values()
                .forEach(stack -> stack.expiryNoticeDays(day)
                        .ifPresent(days -> stack.ownDocuments().stream()
                                .flatMap(document -> Expiry.of(stack.jurisdiction(), document, day, days).stream())
                                .forEach(found::add)));
        found.sort(Comparator.comparing(Expiry::lastDay));
        return found;
    }

    /** The rule index. */
    public RuleCatalogue catalogue() {
        return new RuleCatalogue(packs.values());
    }

    /** Scenarios of all packs, in the order of their files. */
    public List<Scenario> scenarios() {
        return packs.values().stream()
                .flatMap(pack -> pack.scenarios().stream())
                .toList();
    }

    LoadedPack require(String id) {
        return Objects.requireNonNull(packs.get(id));
    }

    Set<String> ids() {
        return packs.keySet();
    }
}
