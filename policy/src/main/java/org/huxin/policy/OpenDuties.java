package org.huxin.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many duties are open under each rule, as the server counts them.
 *
 * @param byRule number by rule id
 */
public record OpenDuties(Map<String, Long> byRule) {

    /** Nothing is known of open duties. */
    public static final OpenDuties NONE = new OpenDuties(Map.of());

    public OpenDuties {
        byRule = Map.copyOf(byRule);
    }

    /**
     * Reads lines of {@code rule id,count}; a first line that counts nothing is taken for the heading.
     *
     * @throws InvalidPacks with every line that does not say so
     */
    public static OpenDuties read(Path csv) {
        try {
            return parse(csv.getFileName().toString(), Files.readAllLines(csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("读不了 " + csv, unreadable);
        }
    }

    static OpenDuties parse(String file, List<String> lines) {
        var problems = new Problems();
        var counts = new HashMap<String, Long>();
        for (var i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).replace("\uFEFF", "").split(",", -1);
            if (cells.length == 2 && cells[1].strip().matches("[0-9]{1,15}")) {
                counts.merge(cells[0].strip(), Long.parseLong(cells[1].strip()), Long::sum);
            } else if (i > 0 && !lines.get(i).isBlank()) {
                problems.add(file, i + 1, "应为“规则编号,在办数”");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPacks(problems.sorted());
        }
        return new OpenDuties(counts);
    }

    /** How many open duties stand under any of the rules. */
    public long under(Collection<String> rules) {
        return rules.stream().mapToLong(rule -> byRule.getOrDefault(rule, 0L)).sum();
    }
}
