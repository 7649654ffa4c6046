package org.huxin.bench.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/** The doors of one site: what its people did on a day goes through them in the order in which it was done. */
final class SiteDoors {

    private final Site site;
    private final RosterDoor roster;
    private final PunchDoor punches;
    private final SheetDoor sheets;
    private final PayDoor pay;
    private final MoneyDoor money;
    private final EventDoor events;
    private final Map<Site.Month, Deed.WageSheetSent> last = new HashMap<>();

    SiteDoors(Site site, People people, Offices offices) {
        this.site = site;
        this.roster = new RosterDoor(site, people);
        this.punches = new PunchDoor(site);
        this.sheets = new SheetDoor(site, people);
        this.pay = new PayDoor(site, sheets, people);
        this.money = new MoneyDoor(site, pay);
        this.events = new EventDoor(site, offices.officer(Offices.OFFICE));
    }

    Site site() {
        return site;
    }

    /** @param folder of the day's files */
    void day(List<Deed> deeds, Path folder) {
        var hired = deeds.stream().anyMatch(Deed.PersonHired.class::isInstance);
        deeds.forEach(deed -> {
            if (deed instanceof Deed.PersonHired one) {
                roster.hired(one);
            }
        });
        if (hired) {
            roster.send(text(folder, "roster-" + site.project.id() + ".csv"));
        }
        deeds.forEach(deed -> take(deed, folder));
        pay.dayEnds();
        // nobody says that he has paid before the bank does
        deeds.forEach(deed -> {
            if (deed instanceof Deed.PaymentOrdered one) {
                events.paid(
                        new Site.Month(one.employer(), one.month()), one.at().toLocalDate());
            }
        });
    }

    private void take(Deed deed, Path folder) {
        switch (deed) {
            case Deed.PersonLeft one -> roster.left(one);
            case Deed.AttendanceSheetSent one ->
                sheets.attended(
                        one,
                        text(
                                folder,
                                file("attendance", one.employer(), one.month().toString())));
            case Deed.WageSheetSent one -> {
                last.put(new Site.Month(one.employer(), one.month()), one);
                sheets.sent(
                        one,
                        text(folder, file("wages", one.employer(), one.month().toString())));
            }
            case Deed.SheetAnswered one -> {
                sheets.answered(one);
                pay.approved(new Site.Month(one.employer(), one.month()));
            }
            case Deed.WorksMeasured one -> money.measured(one);
            case Deed.LabourCostAppropriated one -> money.appropriated(one);
            case Deed.AccountMoved one -> money.moved(one);
            case Deed.PaymentOrdered one -> pay.ordered(one);
            case Deed.BankAnswered one -> pay.answered(one);
            case Deed.ProjectStopped one -> events.stopped();
            case Deed.ProjectResumed one -> events.resumed();
            case Deed.ComplaintMade one -> events.complained(one);
            case Deed.CourtDispute one -> events.disputed(one);
            case Deed.StoppageReported one -> site.keeper.withoutDoor("停工报告：停工登记以后就算数");
            case Deed.DeferralReported one -> deferred(one);
            case Deed.PunchesSent one -> {} // in the night after
            case Deed.PersonHired one -> {} // all of a day in one file
            case Deed.ProjectRegistered one -> {} // or there would be no doors
            default -> site.keeper.withoutDoor(deed.getClass().getSimpleName());
        }
    }

    private void deferred(Deed.DeferralReported deed) {
        var sheet = last.get(new Site.Month(deed.employer(), deed.month()));
        var lines = sheet == null ? List.<Deed.WageLine>of() : sheet.lines();
        events.deferred(
                deed,
                lines.size(),
                lines.stream().mapToLong(Deed.WageLine::grossFen).sum());
    }

    /** What the devices recorded on a day that is over. */
    void night(List<Deed> deeds, Path folder) {
        for (var deed : deeds) {
            if (deed instanceof Deed.PunchesSent one) {
                punches.send(one, text(folder, "punches-" + one.device() + ".json"));
            }
        }
    }

    private String file(String what, String employer, String month) {
        return what + "-" + site.project.id() + "-" + employer + "-" + month + ".csv";
    }

    private static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
