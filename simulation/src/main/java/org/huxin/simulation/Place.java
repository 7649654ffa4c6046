package org.huxin.simulation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the city stands. Its names come from the caller.
 *
 * @param id of the jurisdiction
 * @param code six digits, with which the numbers of people and firms begin
 * @param regions 乡镇、街道
 * @param industries of employers outside construction
 * @param firstPhone where the numbers of phones and cards begin, for places that live side by side
 */
public record Place(String id, String code, List<String> regions, List<String> industries, int firstPhone) {

    private static final Pattern CODE = Pattern.compile("[1-6]\\d{5}");

    /** A place that lives alone. */
    public Place(String id, String code, List<String> regions, List<String> industries) {
        this(id, code, regions, industries, 0);
    }

    public Place {
        regions = List.copyOf(regions);
        industries = List.copyOf(industries);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("行政区划代码应为六位数字：" + code);
        }
        if (regions.isEmpty() || industries.isEmpty()) {
            throw new IllegalArgumentException("至少要有一个乡镇或街道、一个行业");
        }
    }
}
