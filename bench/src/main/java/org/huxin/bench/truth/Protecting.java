package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 保障制度 that a project has before works begin: the deposit, the owner's guarantee, the notice board. */
final class Protecting {

    /** A guarantee in place of a deposit is good for a year at least. */
    private static final int YEAR = 12;

    private final Site site;
    private final LocalDate today;

    Protecting(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
    }

    void enter() {
        deposit();
        guarantee();
        site.act(site.contractor, "上传告示牌照片", "show-board", Map.of("attachments", List.of(site.contractor.photo())));
        site.act(site.keeper, "核对告示牌", "check-board", Map.of());
    }

    private void deposit() {
        var terms = Map.of(
                "valueFen", site.project.contractFen(), "several", false, "systemsInPlace", true, "listed", false);
        site.act(site.keeper, "核定工资保证金", "deposit/assess", terms)
                .map(page -> page.path("requiredFen").asLong())
                .filter(fen -> fen > 0)
                .ifPresent(fen -> site.act(
                        site.keeper,
                        "登记保证金保函",
                        "deposit/record",
                        Map.of(
                                "form",
                                "bank_guarantee",
                                "agencyName",
                                "示例银行",
                                "number",
                                "示例保函-" + site.project.id(),
                                "amountFen",
                                fen,
                                "validFrom",
                                today.toString(),
                                "validTo",
                                ends().toString(),
                                "attachments",
                                Offices.papers(site.keeper))));
    }

    private void guarantee() {
        site.act(
                site.keeper,
                "登记工程款支付担保",
                "guarantees",
                Map.of(
                        "kind",
                        "payment",
                        "form",
                        "bank_letter",
                        "guarantor",
                        "示例银行",
                        "number",
                        "示例担保-" + site.project.id(),
                        "amountFen",
                        site.project.contractFen() / 10,
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        ends().toString(),
                        "attachments",
                        Offices.papers(site.keeper)));
    }

    private LocalDate ends() {
        return List.of(site.project.endsOn(), today.plusMonths(YEAR)).stream()
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
