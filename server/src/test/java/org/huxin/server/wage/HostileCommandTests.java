package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every command about wages with each of its fields replaced by what nobody means: refused in Chinese, never a fault. */
@CaseworkTest
class HostileCommandTests {

    private static final List<Object> ANYTHING = Collections.unmodifiableList(new ArrayList<>() {
        {
            add(null);
            add("");
            add("   ");
            add("\u0000");
            add("示例\u0000");
            add("长".repeat(20_000));
            add(Map.of("x", 1));
            add(List.of());
            add(true);
        }
    });

    private static final List<Object> DAYS = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "2024-02-30",
            "9999-12-31",
            "0001-01-01",
            "2024-13",
            "+999999999-12");

    private static final List<Object> IDS =
            List.of("x", "1-1-1-1-1", UUID.randomUUID().toString(), "00000000-0000-0000-0000-000000000000");

    private static final List<Object> NUMBERS =
            List.of(-1, 0, Long.MAX_VALUE, Long.MIN_VALUE, 100_000_000_001L, 1.5, 9e99, "many");

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping server;

    private WageTown town;

    @BeforeEach
    void aTown() throws Exception {
        town = WageTown.built(counter, new WageRows(db, personal));
    }

    @Test
    void everyAddressThatTakesSomethingIsTried() {
        var known = WageBodies.all(town.sub(), "").keySet();
        assertThat(WageAddresses.under(server, "/api/wage/"))
                .filteredOn(one -> !one.reads() && !one.file() && !one.pattern().contains("gateway"))
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void noFieldOfAnyCommandBreaksTheServer() throws Exception {
        var faults = new ArrayList<String>();
        var paper = town.site().builder().uploads();
        for (var part : List.of(town.general(), town.sub())) {
            for (var one : WageBodies.all(part, paper).entrySet()) {
                for (var body : spoilt(WageBodies.read(one.getValue())).entrySet()) {
                    var answer = sends(one.getKey(), part, body.getValue());
                    wrong(answer).ifPresent(what -> faults.add(one.getKey() + " " + body.getKey() + ": " + what));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNoObjectAtAllIsRefused() throws Exception {
        var faults = new ArrayList<String>();
        for (var address : WageBodies.all(town.sub(), "").entrySet()) {
            if (address.getValue().equals("{}")) {
                continue;
            }
            for (var body : List.of("", "null", "[]", "[[[[", "7", "\"x\"", "{\"version\":", "\u0000", "{}")) {
                var answer = sends(address.getKey(), town.sub(), body);
                if (answer.getStatus() < 400 && !body.equals("{}")) {
                    faults.add(address.getKey() + " took " + body);
                }
                wrong(answer).ifPresent(what -> faults.add(address.getKey() + " " + body + ": " + what));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The body with one field spoilt, one after another, by what was done to it. */
    private static Map<String, String> spoilt(Map<String, Object> fine) {
        var all = new LinkedHashMap<String, String>();
        fine.forEach((field, value) -> {
            for (var bad : badFor(value)) {
                var body = new LinkedHashMap<>(fine);
                body.put(field, bad);
                all.put(field + "=" + shown(bad), WageBodies.written(body));
            }
            if (value instanceof List<?> many && many.getFirst() instanceof Map<?, ?> inner) {
                spoilt(typed(inner)).forEach((what, text) -> {
                    var body = new LinkedHashMap<>(fine);
                    body.put(field, List.of(WageBodies.read(text)));
                    all.put(field + "[0]." + what, WageBodies.written(body));
                });
            }
        });
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static List<Object> badFor(Object value) {
        var all = new ArrayList<>(ANYTHING);
        if (value instanceof Number) {
            all.addAll(NUMBERS);
        } else if (value instanceof List<?> many) {
            all.add(Collections.singletonList(null));
            all.add(List.of("x"));
            all.add(List.of(UUID.randomUUID().toString()));
            all.add(List.of(many.getFirst(), many.getFirst()));
            all.add(Collections.nCopies(6_000, many.getFirst()));
        } else if (value == null || String.valueOf(value).matches("[0-9a-f-]{36}")) {
            all.addAll(IDS);
        } else if (String.valueOf(value).matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            all.addAll(DAYS);
        }
        return all;
    }

    private static String shown(Object bad) {
        var text = String.valueOf(bad);
        return text.length() > 40 ? text.substring(0, 10) + "…" + text.length() : text.replace("\u0000", "NUL");
    }

    private MockHttpServletResponse sends(String address, WageTown.Part part, String body) throws Exception {
        var parts = address.split(" ");
        var path = town.at(parts[1], part);
        var who = parts[1].equals("/api/wage/banks") || parts[1].equals("/api/wage/workers/find")
                ? counter.of("zz.labour")
                : town.site().builder();
        return (parts[0].equals("PUT") ? who.send(path, body) : who.post(path, body))
                .andReturn()
                .getResponse();
    }

    private static Optional<String> wrong(MockHttpServletResponse answer) {
        var status = answer.getStatus();
        if (status >= 500) {
            return Optional.of("a fault");
        }
        if (status < 400) {
            return Optional.empty();
        }
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        String detail = JsonPath.read(body, "$.detail");
        return detail.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)
                ? Optional.empty()
                : Optional.of(status + " without a word in Chinese: " + body);
    }
}
