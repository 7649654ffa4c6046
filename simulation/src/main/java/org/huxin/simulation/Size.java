package org.huxin.simulation;

import java.util.List;

/**
 * How large the city is and how long it lives.
 *
 * @param workers who work on sites, if there is work for them
 * @param employers outside construction
 */
public record Size(String name, int projects, int workers, int employers, int months) {

    /** A few projects to look at, two of them in trouble. */
    public static final Size HAMLET = new Size("hamlet", 6, 150, 4, 6);

    public static final Size TOWN = new Size("town", 30, 1_200, 24, 12);
    public static final Size CITY = new Size("city", 300, 30_000, 300, 12);
    public static final Size PROVINCE = new Size("province", 10_000, 1_000_000, 10_000, 12);

    public static Size named(String name) {
        return List.of(HAMLET, TOWN, CITY, PROVINCE).stream()
                .filter(size -> size.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有这个规模：" + name + "（hamlet、town、city、province）"));
    }

    /** As large, for fewer or more months. */
    public Size lasting(int other) {
        return new Size(name, projects, workers, employers, other);
    }
}
