package org.huxin.simulation.files;

import java.nio.file.Path;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Doors;
import org.huxin.simulation.People;

/** Writes what happens into a folder for each day, as firms, devices and banks would send it. */
public final class DirectoryDoors implements Doors, AutoCloseable {

    private final DayFolder folder;
    private final Registers registers;
    private final SheetFiles sheets;
    private final BankFiles bank;
    private final PunchFiles punches;

    /** @param people whom the numbers in deeds stand for */
    public DirectoryDoors(Path root, People people) {
        this.folder = new DayFolder(root);
        this.registers = new Registers(folder);
        this.sheets = new SheetFiles(folder, registers, people);
        this.bank = new BankFiles(folder, people);
        this.punches = new PunchFiles(folder, people);
    }

    @Override
    public void take(Deed deed) {
        folder.turn(deed.at().toLocalDate());
        switch (deed) {
            case Deed.ProjectRegistered one -> registers.project(one);
            case Deed.PersonHired one -> sheets.hired(one);
            case Deed.PersonLeft one -> sheets.left(one);
            case Deed.PunchesSent one -> punches.sent(one);
            case Deed.AttendanceSheetSent one -> sheets.attendance(one);
            case Deed.WageSheetSent one -> sheets.wages(one);
            case Deed.SheetAnswered one -> sheets.answers(one);
            case Deed.PaymentOrdered one -> bank.ordered(one);
            case Deed.BankAnswered one -> bank.answered(one);
            case Deed.AccountMoved one -> bank.moved(one);
            case Deed.WorksMeasured one -> bank.measured(one);
            case Deed.LabourCostAppropriated one -> bank.appropriated(one);
            case Deed.ProjectStopped one -> registers.event(one, one.project(), "停工", "");
            case Deed.ProjectResumed one -> registers.event(one, one.project(), "复工", "");
            case Deed.StoppageReported one ->
                registers.event(one, one.project(), "停工报告", one.from() + " 至 " + one.until());
            case Deed.DeferralReported one ->
                registers.event(
                        one, one.project(), "延期支付报告", one.employer() + " " + one.month() + " 延至 " + one.until());
            case Deed.CourtDispute one -> registers.event(one, one.project(), "诉讼", one.about());
            case Deed.ComplaintMade one ->
                registers.event(
                        one,
                        one.subject(),
                        "投诉",
                        one.person().name() + " " + one.person().phone() + " " + one.says());
            case Deed.EmployerRegistered one -> registers.employer(one);
            case Deed.StaffCounted one -> registers.staffCounted(one);
            case Deed.StaffWagesReported one -> registers.staffWages(one);
            case Deed.StaffPaid one -> registers.staffPaid(one);
            case Deed.Indicated one -> registers.indicated(one);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
