package org.huxin.server.wage.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;

/** Words by which banks say what became of a wage. */
record ReturnWord(Said said, List<String> names) {

    static ReturnWord of(Register.Entry entry) {
        var outcome = String.valueOf(entry.attributes().get("outcome"));
        return new ReturnWord(
                Said.valueOf(outcome.toUpperCase(Locale.ROOT)),
                Stream.concat(Stream.of(entry.label()), texts(entry, "aliases")).toList());
    }

    boolean called(String text) {
        return names.stream().anyMatch(name -> ReturnMap.plain(name).equals(ReturnMap.plain(text)));
    }

    static Stream<String> texts(Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.empty();
    }
}
