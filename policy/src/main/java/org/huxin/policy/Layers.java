package org.huxin.policy;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the packs that a jurisdiction's own packs stand on. */
final class Layers {

    private Layers() {}

    /** National first; of two at one level the one whose document prevails comes last, so that it is heard last. */
    static List<LoadedPack> of(String jurisdiction, Map<String, LoadedPack> packs, Problems problems) {
        var found = new LinkedHashMap<String, LoadedPack>();
        var open = new ArrayDeque<LoadedPack>();
        packs.values().stream()
                .filter(pack -> pack.pack().jurisdiction().equals(jurisdiction))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.put(next.id(), next) != null) {
                continue;
            }
            for (var id : next.pack().standsOn()) {
                var below = packs.get(id);
                var head = next.head(id);
                if (below == null) {
                    problems.add(head.file(), head.line(), "stands_on 里的政策包“" + id + "”没有加载");
                } else if (below.pack().level().compareTo(next.pack().level()) > 0) {
                    problems.add(head.file(), head.line(), "stands_on 里的政策包“" + id + "”级别更低，不能作为依据");
                } else {
                    open.add(below);
                }
            }
        }
        return found.values().stream()
                .sorted(comparing((LoadedPack pack) -> pack.pack().level())
                        .thenComparing(Layers::prevails)
                        .thenComparing(LoadedPack::id))
                .toList();
    }

    private static boolean prevails(LoadedPack pack) {
        return pack.pack().overrides().stream()
                .anyMatch(override -> override.kind().equals("prevails"));
    }
}
