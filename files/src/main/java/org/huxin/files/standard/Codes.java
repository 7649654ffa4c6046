package org.huxin.files.standard;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Every kind of finding, in the order of its number. */
public final class Codes {

    private static final Map<String, Code> ALL = Yaml.each(Yaml.load("codes")).stream()
            .map(one -> new Code(
                    one.text("code"),
                    Severity.valueOf(one.text("severity").toUpperCase(Locale.ROOT)),
                    one.text("says"),
                    one.text("mend")))
            .collect(toMap(Code::code, one -> one, (one, other) -> one, LinkedHashMap::new));

    private Codes() {}

    public static Collection<Code> all() {
        return List.copyOf(ALL.values());
    }

    static Code of(String code) {
        return Objects.requireNonNull(ALL.get(code), code);
    }
}
