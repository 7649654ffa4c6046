package org.huxin.server.document;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.party.DataScope;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of papers against going through all of them one by one. */
class PaperLedgerTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final List<Unit> UNITS =
            List.of(PaperDesk.LABOUR, PaperDesk.HOUSING, PaperDesk.GOVERNMENT, PaperDesk.SUPERIOR);

    private final PaperDesk desk = new PaperDesk();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<UUID> issued = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private void issueMany() {
        for (var n = 0; n < 70; n++) {
            desk.now = FIRST.plusDays(random.nextInt(6)).atTime(random.nextInt(2) * 23, random.nextInt(2) * 59, 59);
            var from = one(UNITS).id();
            var to = one(UNITS).id();
            var paper = desk.issue(PaperDesk.reminder().between(from, to));
            issued.add(paper.id());
            if (random.nextInt(4) == 0) {
                desk.transaction.executeWithoutResult(status -> desk.papers.revoke(paper.id(), "重复制发"));
            } else if (random.nextInt(3) == 0) {
                desk.transaction.executeWithoutResult(status -> desk.papers.receive(paper.id(), Receipt.by("测试员甲")));
            }
        }
    }

    @Test
    void anyFilterShowsExactlyThePapersThatFitItNewestFirstOnPagesOfAnySize() {
        issueMany();
        var papers = issued.stream().map(desk.papers::get).toList();
        var shown = 0;
        for (var round = 0; round < 300; round++) {
            var filter = filter();
            var expected = papers.stream()
                    .filter(paper -> fits(paper, filter))
                    .sorted(comparing(IssuedPaper::issuedAt)
                            .thenComparing(paper -> paper.id().toString())
                            .reversed())
                    .toList();

            var found = new ArrayList<IssuedPaper>();
            String after = null;
            do {
                var page = desk.papers.list(filter, after, 1 + random.nextInt(30));
                found.addAll(page.items());
                after = page.next();
            } while (after != null);

            assertThat(found).as("seed %d, %s", seed, filter).isEqualTo(expected);
            shown += found.size();
        }
        assertThat(shown).as("the filters left something to compare").isGreaterThan(500);
    }

    private PaperFilter filter() {
        return new PaperFilter(
                sometimes(scopes()),
                sometimes(List.of("reminder_letter", "bulletin")),
                sometimes(UNITS.stream().map(Unit::id).toList()),
                sometimes(List.of(IssuedPaper.State.values())),
                sometimes(days()),
                sometimes(days()),
                sometimes(List.of("〕1号", " 2024 ", "提醒函", "住房", "%", "_", "没有的")),
                sometimes(UNITS.stream().map(Unit::id).toList()));
    }

    private static List<LocalDate> days() {
        return FIRST.minusDays(1).datesUntil(FIRST.plusDays(8)).toList();
    }

    /** Who sees the whole place, only what is its own, or another place. */
    private static List<DataScope> scopes() {
        var own = new DataScope(Set.of(PaperDesk.HERE), Set.of(Reach.OWN), Set.of(), Set.of(), PaperDesk.HOUSING.id());
        var all = new DataScope(Set.of(PaperDesk.HERE), Set.of(Reach.ALL), Set.of(), Set.of(), PaperDesk.LABOUR.id());
        var elsewhere = new DataScope(Set.of("50gx01"), Set.of(Reach.ALL), Set.of(), Set.of(), PaperDesk.LABOUR.id());
        return List.of(own, own, all, elsewhere);
    }

    private static boolean fits(IssuedPaper paper, PaperFilter filter) {
        var on = paper.issuedAt().toLocalDate();
        return (filter.scope() == null || sees(filter.scope(), paper))
                && same(filter.template(), paper.template())
                && same(filter.unit(), paper.unit())
                && same(filter.state(), paper.state())
                && (filter.issuedFrom() == null || !on.isBefore(filter.issuedFrom()))
                && (filter.issuedTo() == null || !on.isAfter(filter.issuedTo()))
                && same(filter.addresseeUnit(), paper.addresseeUnit())
                && (filter.text() == null || says(paper, filter.text().strip()));
    }

    private static boolean sees(DataScope scope, IssuedPaper paper) {
        var own = scope.unit().equals(paper.unit())
                || scope.unit().equals(paper.addresseeUnit())
                || paper.copyUnits().contains(scope.unit());
        return scope.jurisdictions().contains(paper.jurisdiction()) && (scope.whole() || own);
    }

    private static boolean says(IssuedPaper paper, String text) {
        return paper.number().contains(text)
                || paper.title().contains(text)
                || paper.addressee().contains(text);
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }

    private <T> @Nullable T sometimes(List<T> from) {
        return random.nextInt(4) > 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
