package org.huxin.bench.truth;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Employer;

/**
 * 外部指标: other bodies tell month for month what they know of an employer, each its own kinds. What they knew of the year before
 * it was registered comes with its registration, as a file in the columns of the template.
 */
final class FirmDoor {

    private static final int SCALE = 1_000;
    private static final List<String> CELLS = List.of("creditCode", "name", "region", "month", "kind", "value");
    private static final String COLUMNS = "统一社会信用代码,企业名称,所在地,月份,指标,数值\n";

    private final Offices offices;
    private final Map<String, Employer> employers = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>();
    /** Of months before an employer was registered. */
    private final Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();

    private final Map<String, YearMonth> since = new HashMap<>();
    private final Map<String, Employer> byId = new HashMap<>();
    private final List<Deed.ComplaintMade> complained = new ArrayList<>();
    private int calls;

    FirmDoor(Offices offices) {
        this.offices = offices;
    }

    /** Ids in the city by the firm's name. */
    Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        employers.values().forEach(one -> ids.put(one.firm().name(), one.id()));
        return ids;
    }

    /** @return whether it is about an employer outside construction */
    boolean take(Deed deed) {
        switch (deed) {
            case Deed.EmployerRegistered one -> {
                employers.put(one.employer().firm().code(), one.employer());
                byId.put(one.employer().id(), one.employer());
                since.put(one.employer().firm().code(), YearMonth.from(one.at()));
            }
            case Deed.StaffCounted one ->
                tell(Offices.LABOUR, one.employer(), one.month(), "heads", BigDecimal.valueOf(one.people()));
            case Deed.StaffWagesReported one -> {
                tell(Offices.LABOUR, one.employer(), one.month(), "heads", BigDecimal.valueOf(one.people()));
                tell(Offices.LABOUR, one.employer(), one.month(), "wages_due", yuan(one.fen()))
                        .put("payBy", one.dueOn().toString());
            }
            case Deed.StaffPaid one -> tell(Offices.LABOUR, one.employer(), one.month(), "wages_paid", yuan(one.fen()));
            case Deed.Indicated one -> indicated(one);
            case Deed.ComplaintMade one when byId.containsKey(one.subject()) -> complained.add(one);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void indicated(Deed.Indicated one) {
        switch (one.measure()) {
            case TAX -> tell("jy.tax", one.employer(), one.month(), "tax", yuan(one.amount()));
            case WATER -> tell("jy.water_supply", one.employer(), one.month(), "water_use", whole(one.amount()));
            case POWER -> tell("jy.power_supply", one.employer(), one.month(), "power_use", whole(one.amount()));
            case SOCIAL_INSURANCE -> offices.labour().withoutDoor("缴纳社会保险费的数额：指标里只有参保人数和欠费");
        }
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Out of litres and watt-hours. */
    private static BigDecimal whole(long amount) {
        return BigDecimal.valueOf(amount / SCALE);
    }

    private Map<String, Object> tell(String unit, String code, YearMonth month, String kind, BigDecimal value) {
        var item = new HashMap<String, Object>(
                Map.of("creditCode", code, "month", month.toString(), "kind", kind, "value", value));
        var employer = employers.get(code);
        if (employer != null) {
            item.put("name", employer.firm().name());
            item.put("region", employer.region());
        }
        var known = since.getOrDefault(code, month);
        (month.isBefore(known) ? before : told)
                .computeIfAbsent(unit, missing -> new ArrayList<>())
                .add(item);
        return item;
    }

    /** What each body has to tell at the end of a day goes in one call. */
    void dayEnds() {
        before.forEach((unit, items) -> offices.officer(unit)
                .file("报送前十二个月的外部指标", "/api/indicators/files", unit + ".csv", file(items))
                .ifPresent(taken -> taken.path("errors")
                        .forEach(wrong -> offices.officer(unit).refused("外部指标的一行", wrong.toString()))));
        before.clear();
        told.forEach((unit, items) -> offices.officer(unit)
                .post("报送外部指标", "/api/indicators", Map.of("requestId", "truth-" + ++calls, "items", items)));
        told.clear();
        for (var deed : complained) {
            var firm = Objects.requireNonNull(byId.get(deed.subject())).firm();
            Complaints.register(
                    offices.officer(Offices.OFFICE),
                    deed,
                    Map.of("hasProject", false, "employer", firm.name(), "employerCode", firm.code()));
        }
        complained.clear();
    }

    static String file(List<Map<String, Object>> items) {
        return items.stream()
                .map(item -> CELLS.stream()
                        .map(cell -> String.valueOf(item.getOrDefault(cell, "")))
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining("", COLUMNS, ""));
    }
}
