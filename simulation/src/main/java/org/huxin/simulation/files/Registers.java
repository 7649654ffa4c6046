package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.yuan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Firm;

/** Who is registered, what happens to them, and what other offices know of them. */
final class Registers {

    private final DayFolder folder;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> firms = new HashSet<>();

    Registers(DayFolder folder) {
        this.folder = folder;
    }

    /** The name of a firm by its credit code, of a project by its id. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    void project(Deed.ProjectRegistered deed) {
        var one = deed.project();
        names.put(one.id(), one.name());
        firm(one.owner());
        firm(one.contractor());
        one.subcontractors().forEach(this::firm);
        line(
                "projects.csv",
                "项目,名称,属地,工程类别,建设单位,总承包单位,分包单位,合同价（元）,开工日期,计划竣工日期,专用账户,发薪日,考勤设备",
                one.id(),
                one.name(),
                one.region(),
                one.works().label(),
                one.owner().name(),
                one.contractor().name(),
                one.subcontractors().stream().map(Firm::name).collect(Collectors.joining("、")),
                yuan(one.contractFen()),
                one.startsOn(),
                one.endsOn(),
                one.account(),
                one.payDay(),
                String.join("、", one.devices()));
    }

    void employer(Deed.EmployerRegistered deed) {
        var one = deed.employer();
        firm(one.firm());
        line("employers.csv", "编号,统一社会信用代码,属地,行业", one.id(), one.firm().code(), one.region(), one.industry());
    }

    private void firm(Firm one) {
        if (firms.add(one.code())) {
            names.put(one.code(), one.name());
            line(
                    "firms.csv",
                    "统一社会信用代码,名称,法定代表人,住所,电话",
                    one.code(),
                    one.name(),
                    one.legalPerson(),
                    one.address(),
                    one.phone());
        }
    }

    void event(Deed deed, String subject, String what, String says) {
        line("events.csv", "时间,项目或单位,事项,内容", deed.at(), subject, what, says);
    }

    void staffCounted(Deed.StaffCounted one) {
        line("staff-counts.csv", "统一社会信用代码,月份,人数", one.employer(), one.month(), one.people());
    }

    void staffWages(Deed.StaffWagesReported one) {
        line(
                "staff-wages.csv",
                "统一社会信用代码,月份,人数,应发工资（元）,发薪日",
                one.employer(),
                one.month(),
                one.people(),
                yuan(one.fen()),
                one.dueOn());
    }

    void staffPaid(Deed.StaffPaid one) {
        line(
                "staff-paid.csv",
                "统一社会信用代码,月份,实发工资（元）,付款日期",
                one.employer(),
                one.month(),
                yuan(one.fen()),
                one.at().toLocalDate());
    }

    void indicated(Deed.Indicated one) {
        var head = "统一社会信用代码,月份,指标,数值,单位";
        switch (one.measure()) {
            case TAX -> line("indicators.csv", head, one.employer(), one.month(), "税收", yuan(one.amount()), "元");
            case SOCIAL_INSURANCE ->
                line("indicators.csv", head, one.employer(), one.month(), "社会保险费", yuan(one.amount()), "元");
            case WATER -> line("indicators.csv", head, one.employer(), one.month(), "用水", one.amount() / 1000, "立方米");
            case POWER -> line("indicators.csv", head, one.employer(), one.month(), "用电", one.amount() / 1000, "千瓦时");
        }
    }

    private void line(String file, String head, Object... cells) {
        folder.add(
                file, head + "\n", Stream.of(cells).map(Object::toString).collect(Collectors.joining(",", "", "\n")));
    }
}
