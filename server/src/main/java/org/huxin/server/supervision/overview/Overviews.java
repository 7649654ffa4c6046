package org.huxin.server.supervision.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.huxin.server.policy.Words;
import org.huxin.server.supervision.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds projects up by place and by unit, and with them the warnings of firms that build nothing. */
@Component
class Overviews {

    private static final int MONTHS = 12;

    /** The most owed first. */
    static final Comparator<ProjectLine> GRAVEST = comparingLong(
                    (ProjectLine line) -> -line.figures().owedFen())
            .thenComparing(comparing(ProjectLine::id).reversed());

    private final ProjectLines lines;
    private final FirmLines firms;
    private final MoneyMonths months;
    private final Places places;
    private final Directory directory;
    private final Words words;
    private final Today today;

    Overviews(
            ProjectLines lines,
            FirmLines firms,
            MoneyMonths months,
            Places places,
            Directory directory,
            Words words,
            Today today) {
        this.lines = lines;
        this.firms = firms;
        this.months = months;
        this.places = places;
        this.directory = directory;
        this.words = words;
        this.today = today;
    }

    OverviewView of(OverviewFilter filter, ActingOfficer officer) {
        var projects = lines.of(filter, officer);
        var all = Stream.<Placed>concat(projects.stream(), firms.of(filter, officer).stream())
                .toList();
        var parent = filter.region() == null ? places.whole(officer.jurisdiction()) : filter.region();
        return new OverviewView(
                filter.month(),
                today.date(),
                within(officer.jurisdiction(), filter.region()),
                directory.named(filter.department()),
                words.all(officer.jurisdiction(), "warning_grades"),
                Figures.sum(all),
                groups(all, line -> places.below(line.jurisdiction(), line.region(), parent)),
                groups(all, line -> directory.named(line.department())),
                months.of(
                        projects.stream().map(ProjectLine::id).toList(),
                        filter.month().minusMonths(MONTHS - 1),
                        filter.month()),
                MorningReport.mayRead(officer));
    }

    private static List<OverviewView.Group> groups(List<Placed> lines, Function<Placed, @Nullable Named> key) {
        var none = new Named("", "");
        return lines.stream()
                .collect(groupingBy(line -> Objects.requireNonNullElse(key.apply(line), none)))
                .entrySet()
                .stream()
                .map(each -> new OverviewView.Group(
                        each.getKey().equals(none) ? null : each.getKey(), Figures.sum(each.getValue())))
                .sorted(comparingLong(
                                (OverviewView.Group group) -> -group.figures().owedFen())
                        .thenComparing(
                                group -> group.of() == null ? "" : group.of().id()))
                .toList();
    }

    private List<Named> within(String jurisdiction, @Nullable String code) {
        var within = new ArrayList<Named>();
        var next = code;
        while (next != null) {
            var region = directory.region(jurisdiction, next).orElse(null);
            if (region != null) {
                within.addFirst(new Named(region.code(), region.name()));
            }
            next = region == null ? null : region.parent();
        }
        return within;
    }

    /** The projects of the same figures, the most owed first. */
    Page<OverviewView.Line> page(OverviewFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var rest = lines.of(filter, officer).stream()
                .sorted(GRAVEST)
                .filter(after == null ? line -> true : behind(Cursor.decode(after, 2)))
                .limit(size + 1L)
                .toList();
        return Page.cut(rest, size, line -> Cursor.at(line.figures().owedFen(), line.id()))
                .map(this::shown);
    }

    private static Predicate<ProjectLine> behind(Cursor cursor) {
        long owed;
        UUID id = cursor.id(1);
        try {
            owed = Long.parseLong(cursor.key(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
        return line -> line.figures().owedFen() < owed
                || line.figures().owedFen() == owed && line.id().compareTo(id) < 0;
    }

    OverviewView.Line shown(ProjectLine line) {
        return new OverviewView.Line(
                line.id(),
                line.number(),
                line.name(),
                line.region() == null
                        ? null
                        : directory
                                .region(line.jurisdiction(), line.region())
                                .map(Overviews::named)
                                .orElse(null),
                directory.named(line.department()),
                line.figures());
    }

    private static Named named(Region region) {
        return new Named(region.code(), region.name());
    }
}
