package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.simulation.Deed;

/** What happens to a site now and then: stoppages, complaints, wages put off. */
final class EventDoor {

    private static final int LOOKS_AGAIN = 6;

    private final Site site;
    private final Seat office;
    private final List<Put> off = new ArrayList<>();

    /** @param deferral as the server knows it */
    private record Put(String deferral, Site.Month month) {}

    EventDoor(Site site, Seat office) {
        this.site = site;
        this.office = office;
    }

    /** The price of the works is before a court: the office enters it until a day by which it will look again. */
    void disputed(Deed.CourtDispute deed) {
        var day = deed.at().toLocalDate();
        office.post(
                "登记诉讼豁免",
                "/api/projects/" + site.id + "/exemptions",
                Map.of(
                        "kind", "litigation",
                        "from", day.toString(),
                        "until", day.plusMonths(LOOKS_AGAIN).toString(),
                        "document", "示例受理通知书",
                        "attachments", List.of(office.paper()),
                        "note", deed.about()));
    }

    void stopped() {
        site.act(site.keeper, "停工", "stop", Map.of("basis", "总包单位告知停工"));
    }

    void resumed() {
        site.act(site.keeper, "复工", "resume", Map.of("note", "总包单位告知复工"));
    }

    void complained(Deed.ComplaintMade deed) {
        Complaints.register(
                office,
                deed,
                Map.of(
                        "hasProject",
                        true,
                        "projectId",
                        site.id,
                        "employer",
                        site.project.contractor().name()));
    }

    void deferred(Deed.DeferralReported deed, int persons, long fen) {
        site.contractor
                .post(
                        "报告延期支付",
                        site.wages("deferrals"),
                        Map.of(
                                "employer", site.employer(deed.employer()),
                                "month", deed.month().toString(),
                                "reason", "建设单位拨付推迟，已与工人协商",
                                "amountFen", Math.max(1, fen),
                                "persons", Math.max(1, persons),
                                "payBy", deed.until().toString(),
                                "attachments", Offices.papers(site.contractor)))
                .ifPresent(filed ->
                        off.add(new Put(filed.path("id").asString(), new Site.Month(deed.employer(), deed.month()))));
    }

    /** Whoever put wages off tells that they are paid. */
    void paid(Site.Month month, LocalDate on) {
        off.stream()
                .filter(one -> one.month().equals(month))
                .forEach(one -> site.contractor.post(
                        "登记延期工资已付", "/api/wage/deferrals/" + one.deferral() + "/settle", Map.of("on", on.toString())));
        off.removeIf(one -> one.month().equals(month));
    }
}
