package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huxin.bench.running.Device;
import org.huxin.simulation.Firm;
import org.huxin.simulation.Project;

/** Enters a project with what has to be there before people come: contracts, money, account, officer, devices. */
final class Entering {

    /** Of the following month, on which contracts let labour cost be due: some days before wages are. */
    private static final int LABOUR_DUE = 20;

    /** One of those that the place lets keep wages. */
    private static final String BANK = "示例指定银行一（名称待填）";

    private final Offices offices;

    Entering(Offices offices) {
        this.offices = offices;
    }

    Optional<Site> register(Project project) {
        var keeper = offices.keeper();
        return keeper.post(
                        "登记项目",
                        "/api/projects",
                        Map.of("requestId", "truth-" + project.id(), "particulars", particulars(project)))
                .map(page -> {
                    var enterprise = page.path("contractor").path("id").asString();
                    var site = new Site(
                            project,
                            page.path("id").asString(),
                            page.path("version").asLong(),
                            keeper,
                            offices.contractor(project.contractor(), enterprise));
                    site.employers.put(project.contractor().code(), enterprise);
                    return site;
                });
    }

    void prepare(Site site, LocalDate today) {
        contracts(site, today);
        begin(site, today);
        wages(site, today);
    }

    private static Map<String, Object> particulars(Project project) {
        var particulars = new HashMap<String, Object>();
        particulars.put("name", project.name());
        particulars.put("small", false);
        particulars.put("region", project.region());
        particulars.put("field", "housing");
        particulars.put("works", project.works().name().toLowerCase(Locale.ROOT));
        particulars.put("worksNature", "new");
        particulars.put("investment", "private");
        particulars.put("owner", firm(project.owner()));
        particulars.put("contractor", firm(project.contractor()));
        particulars.put("valueFen", project.contractFen());
        particulars.put("plannedStart", project.startsOn().toString());
        return particulars;
    }

    private static Map<String, String> firm(Firm firm) {
        return Map.of("name", firm.name(), "creditCode", firm.code());
    }

    private static void contracts(Site site, LocalDate today) {
        var project = site.project;
        var signed = project.startsOn().isBefore(today) ? project.startsOn() : today;
        site.act(
                site.keeper,
                "登记总包合同",
                "sign-contract",
                Map.of(
                        "kind",
                        "general",
                        "signedOn",
                        signed.toString(),
                        "valueFen",
                        project.contractFen(),
                        "measuredMonths",
                        1,
                        "labourMonths",
                        1,
                        "settlement",
                        "按月结算",
                        "labourShare",
                        Project.LABOUR_SHARE * 100,
                        "advanceFunding",
                        false));
        for (var firm : project.subcontractors()) {
            site.act(
                    site.keeper,
                    "登记分包合同",
                    "sign-contract",
                    Map.of(
                            "kind",
                            "subcontract",
                            "party",
                            firm(firm),
                            "signedOn",
                            signed.toString(),
                            "valueFen",
                            project.contractFen() / 4,
                            "labourMonths",
                            1,
                            "advanceFunding",
                            false));
        }
        site.act(site.keeper, "约定人工费拨付", "labour/terms", Map.of("dueDay", LABOUR_DUE));
    }

    private static void begin(Site site, LocalDate today) {
        var keeper = site.keeper;
        site.act(keeper, "审查资金来源", "review-funds", Map.of("source", "own", "way", "self_raised"));
        site.act(keeper, "进入准备阶段", "enter-step", Map.of("step", "preparation"));
        var day = today.toString();
        var name = keeper.get("/api/projects/" + site.id + "/account")
                .path("expectedName")
                .asString();
        site.act(
                keeper,
                "登记开户",
                "open-account",
                Map.of(
                        "bank",
                        BANK,
                        "branch",
                        "示例支行",
                        "number",
                        site.project.account(),
                        "name",
                        name,
                        "appliedOn",
                        day,
                        "openedOn",
                        day,
                        "agreedOn",
                        day,
                        "attachments",
                        Offices.papers(keeper)));
        site.act(
                keeper,
                "明确劳资专管员",
                "appoint",
                Map.of(
                        "post",
                        "wage_officer",
                        "name",
                        Offices.WAGE_OFFICER,
                        "organisation",
                        site.project.contractor().name(),
                        "phone",
                        site.project.contractor().phone()));
        new Protecting(site, today).enter();
        site.act(keeper, "进入施工阶段", "enter-step", Map.of("step", "construction"));
    }

    private void wages(Site site, LocalDate today) {
        var project = site.project;
        for (var one : site.keeper.get("/api/wage/projects/" + site.id).path("employers")) {
            project.subcontractors().stream()
                    .filter(firm -> firm.name().equals(one.path("name").asString()))
                    .forEach(firm ->
                            site.employers.put(firm.code(), one.path("id").asString()));
        }
        site.contractor.put("登记工资支付日", site.wages("pay-day"), Map.of("payDay", project.payDay(), "monthsAfter", 1));
        for (var firm : project.subcontractors()) {
            site.contractor.post(
                    "登记委托代发",
                    site.wages("entrust"),
                    Map.of(
                            "employer",
                            site.employer(firm.code()),
                            "agreedOn",
                            today.toString(),
                            "attachments",
                            Offices.papers(site.contractor)));
        }
        for (var number : project.devices()) {
            try {
                site.devices.put(
                        number, Device.registered(offices.server(), offices.session(), site.wages("devices"), number));
            } catch (java.io.IOException | IllegalStateException refused) {
                site.keeper.refused("登记考勤设备", String.valueOf(refused.getMessage()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
