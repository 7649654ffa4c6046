package org.huxin.files.standard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The people of all files of one kind, each once. */
final class People {

    private final FileKind kind;
    private final Map<String, Person> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyOfCard = new HashMap<>();

    People(FileKind kind) {
        this.kind = kind;
    }

    FileKind kind() {
        return kind;
    }

    String title() {
        return FileStandard.of(kind).title();
    }

    void add(Line line, Teller teller) {
        var key = Person.key(line);
        if (!key.isEmpty()) {
            byKey.merge(key, Person.of(kind, teller, line), (one, more) -> one.and(more, kind));
            if (line.has("card")) {
                keyOfCard.putIfAbsent(line.text("card"), key);
            }
        }
    }

    /** The person of a key, or whoever has the card where nobody has the key. */
    @Nullable
    Person find(String key, String card) {
        var person = byKey.get(key);
        var other = person == null && !card.isEmpty() ? keyOfCard.get(card) : null;
        return other == null ? person : byKey.get(other);
    }

    /** The key of whoever has a card; null if nobody has. */
    @Nullable
    String keyOf(String card) {
        return keyOfCard.get(card);
    }

    /** People by a name that they alone have. */
    Map<String, Person> byOwnName() {
        var named = new HashMap<String, Person>();
        var shared = new HashSet<String>();
        byKey.values().forEach(one -> {
            var plain = Words.plain(one.name());
            if (named.putIfAbsent(plain, one) != null) {
                shared.add(plain);
            }
        });
        named.keySet().removeAll(shared);
        named.remove("");
        return named;
    }

    void each(Consumer<Map.Entry<String, Person>> taker) {
        byKey.entrySet().forEach(taker);
    }

    Collection<Person> all() {
        return byKey.values();
    }
}
