package org.huxin.bench.truth;

import org.huxin.simulation.Deed;

/** Whose deed it is: the id in the city of a project or an employer. */
final class Subject {

    private Subject() {}

    static String of(Deed deed) {
        return switch (deed) {
            case Deed.ProjectRegistered one -> one.project().id();
            case Deed.ProjectStopped one -> one.project();
            case Deed.ProjectResumed one -> one.project();
            case Deed.StoppageReported one -> one.project();
            case Deed.PersonHired one -> one.project();
            case Deed.PersonLeft one -> one.project();
            case Deed.PunchesSent one -> one.project();
            case Deed.AttendanceSheetSent one -> one.project();
            case Deed.WageSheetSent one -> one.project();
            case Deed.SheetAnswered one -> one.project();
            case Deed.WorksMeasured one -> one.project();
            case Deed.LabourCostAppropriated one -> one.project();
            case Deed.PaymentOrdered one -> one.project();
            case Deed.BankAnswered one -> one.project();
            case Deed.AccountMoved one -> one.project();
            case Deed.DeferralReported one -> one.project();
            case Deed.CourtDispute one -> one.project();
            case Deed.ComplaintMade one -> one.subject();
            case Deed.EmployerRegistered one -> one.employer().id();
            case Deed.StaffCounted one -> one.employer();
            case Deed.StaffWagesReported one -> one.employer();
            case Deed.StaffPaid one -> one.employer();
            case Deed.Indicated one -> one.employer();
        };
    }
}
