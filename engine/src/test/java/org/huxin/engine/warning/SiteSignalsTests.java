package org.huxin.engine.warning;

import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;
import static org.huxin.engine.warning.Readings.cannotTell;
import static org.huxin.engine.warning.Readings.measured;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Signals over people, safeguards, uploads and complaints, at their edges. */
class SiteSignalsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    @Test
    void attendanceThatIsOddCountsByDaysOrByPeopleAndByTheKindsAskedFor() {
        var first = DAY.minusDays(3);
        var month = march().odd("no_face", first, null)
                .odd("no_face", first, Known.id(1))
                .odd("no_face", DAY, null)
                .odd("two_places", DAY, Known.id(1))
                .odd("two_places", first, Known.id(1))
                .odd("two_places", first, Known.id(2));
        shows(
                month.read(Signal.ODD_DAYS, DAY, "no_face"),
                "2",
                new Row("oddity", "no_face/" + first + "/0"),
                new Row("oddity", "no_face/" + first + "/1"),
                new Row("oddity", "no_face/" + DAY + "/2"));
        shows(
                month.read(Signal.ODD_PEOPLE, DAY, "two_places"),
                "2",
                new Row("oddity", "two_places/" + first + "/4"),
                new Row("oddity", "two_places/" + first + "/5"),
                new Row("oddity", "two_places/" + DAY + "/3"));
        shows(month.read(Signal.ODD_PEOPLE, DAY, "no_face"), "1", new Row("oddity", "no_face/" + first + "/1"));
        shows(march().read(Signal.ODD_DAYS, DAY), "0");
    }

    @Test
    void peopleAreMeasuredAgainstTheRoster() {
        var month = march().roster(9, 1, 2, 3)
                .workers(worker(1), worker(2), worker(3).worked(0));
        shows(month.read(Signal.ROSTER_COVERAGE, DAY), "90", new Row("stranger", "1"));
        shows(month.read(Signal.UNREGISTERED, DAY), "1", new Row("stranger", "1"));
        Assertions.assertThat(measured(month.read(Signal.CARDS_BOUND, DAY)).value())
                .isEqualByComparingTo("77.7778");
        Assertions.assertThat(measured(month.read(Signal.CONTRACTS_SIGNED, DAY)).value())
                .isEqualByComparingTo("66.6667");
        notAsked(month.read(Signal.ATTENDING, DAY), "当月还没有结束");
        shows(month.read(Signal.ATTENDING, DAY.plusDays(1)), "22.2222", new Row("project_month", "project:1/2024-03"));
    }

    @Test
    void withoutARosterNobodyCanTell() {
        for (var signal : List.of(
                Signal.ROSTER_COVERAGE,
                Signal.UNREGISTERED,
                Signal.CARDS_BOUND,
                Signal.CONTRACTS_SIGNED,
                Signal.ATTENDING)) {
            cannotTell(march().read(signal, DAY.plusDays(signal == Signal.ATTENDING ? 1 : 0)), "没有实名登记的数据");
        }
        cannotTell(march().roster(0, 0, 0, 0).read(Signal.ROSTER_COVERAGE, DAY), "没有实名登记的数据");
        cannotTell(march().roster(0, 1, 0, 0).read(Signal.CARDS_BOUND, DAY), "没有登记的工人");
        notAsked(march().stopped(DAY).roster(5, 0, 0, 0).read(Signal.ATTENDING, DAY.plusDays(1)), "项目不在施工");
    }

    @Test
    void onlySafeguardsThatAreAskedForAreCounted() {
        var site = new Site("building", "construction", true, DAY, null, List.of("deposit", "rights_board"));
        shows(
                march().site(site).read(Signal.LACKING, DAY),
                "2",
                new Row("safeguard", "project:1/deposit"),
                new Row("safeguard", "project:1/rights_board"));
        shows(
                march().site(site).read(Signal.LACKING, DAY, "deposit", "wage_officer"),
                "1",
                new Row("safeguard", "project:1/deposit"));
        cannotTell(march().site(new Site("", "", true, DAY, null, null)).read(Signal.LACKING, DAY), "没有核对过保障制度");
    }

    @Test
    @Requirement("ZY-034")
    void theKindOfDataThatIsLongestBehindCountsFromItsLastUploadOrFromTheBeginningOfWorks() {
        var month = march().upload("attendance", LocalDate.of(2024, 3, 28)).upload("sheets", LocalDate.of(2024, 3, 1));
        shows(month.read(Signal.UPLOAD_AGE, DAY), "30", new Row("upload", "sheets"));
        shows(month.read(Signal.UPLOAD_AGE, DAY, "attendance"), "3", new Row("upload", "attendance"));
        shows(march().upload("deposit", null).read(Signal.UPLOAD_AGE, DAY), "81", new Row("upload", "deposit"));
        cannotTell(month.read(Signal.UPLOAD_AGE, DAY, "payments"), "没有上传的记录");
        notAsked(march().stopped(DAY).upload("sheets", null).read(Signal.UPLOAD_AGE, DAY), "项目不在施工");
        notAsked(month.read(Signal.UPLOAD_AGE, DAY.plusDays(1)), "只看当前月份");
        notAsked(march().read(Signal.LACKING, DAY.plusDays(1)), "只看当前月份");
    }

    @Test
    void whatIsUploadedOnceIsAskedForOnlyWhileItNeverCame() {
        var once = new Leeway(Set.of(), null, Set.of("deposit", "contracts"));
        var came = march().upload("deposit", DAY.minusDays(80)).upload("sheets", DAY.minusDays(9));
        shows(read(came, once), "9", new Row("upload", "sheets"));
        shows(came.read(Signal.UPLOAD_AGE, DAY), "80", new Row("upload", "deposit"));
        var never = march().upload("deposit", null).upload("sheets", DAY.minusDays(9));
        shows(read(never, once), "81", new Row("upload", "deposit"));
        notAsked(read(march().upload("deposit", DAY.minusDays(80)), once), "只要一次的都已经上传");
    }

    private static Reading read(Known month, Leeway leeway) {
        var built = month.build();
        var months = Dossier.of("project:1", List.of(built)).months();
        return Signal.UPLOAD_AGE.read(new View<>(months, built, DAY, Set.of(), leeway, Known.CALENDAR));
    }

    @Test
    @Requirement("ZY-034")
    void aSheetIsLateFromTheDayAfterItsLastDay() {
        var month = march().sheet(null, DAY).sheet(DAY.plusDays(9), DAY);
        shows(month.read(Signal.SHEETS_LATE, DAY), "0");
        shows(month.read(Signal.SHEETS_LATE, DAY.plusDays(1)), "1", new Row("sheet", "0"));
        cannotTell(march().read(Signal.SHEETS_LATE, DAY), "当月没有应交的工资表");
    }

    @Test
    void aComplaintThatIsKnownToBeAboutSomethingElseIsNoneAboutWages() {
        var month = march().complaint("unlawful_claim", DAY, null, 9)
                .complaint("arrears", DAY, null, 2)
                .complaint(DAY, null, 1);
        shows(
                month.read(Signal.COMPLAINING, DAY, "arrears", "collective"),
                "3",
                new Row("clue", "1"),
                new Row("clue", "2"));
        shows(
                month.read(Signal.COMPLAINING, DAY),
                "12",
                new Row("clue", "0"),
                new Row("clue", "1"),
                new Row("clue", "2"));
    }

    @Test
    void aComplaintSpeaksFromTheDayItCameUntilTheDayItWasClosed() {
        var month = march().complaint(DAY, DAY.plusDays(3), 12).complaint(DAY.plusDays(1), null, 1);
        shows(month.read(Signal.COMPLAINING, DAY.minusDays(1)), "0");
        shows(month.read(Signal.COMPLAINING, DAY), "12", new Row("clue", "0"));
        shows(month.read(Signal.COMPLAINING, DAY.plusDays(2)), "13", new Row("clue", "0"), new Row("clue", "1"));
        shows(month.read(Signal.COMPLAINING, DAY.plusDays(3)), "1", new Row("clue", "1"));
    }

    @Test
    void aStoppageWithoutDebtIsNone() {
        var stopped = LocalDate.of(2024, 4, 1);
        shows(march().stopped(stopped).workers(worker(1)).read(Signal.STOPPED_OWING, AFTER), "15", row(1));
        shows(march().stopped(stopped).workers(worker(1).paid(5_000)).read(Signal.STOPPED_OWING, AFTER), "0");
        notAsked(march().workers(worker(1)).read(Signal.STOPPED_OWING, AFTER), "项目没有停工");
    }
}
