package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageAddresses.Address;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list and page about wages, with each thing that may be asked for replaced by what no console would ask. */
@CaseworkTest
class HostileQueryTests {

    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "201",
            "99999999999999999999",
            "\u0000",
            "示例\u0000",
            "%",
            "'; drop table wage.worker; --",
            "长".repeat(3_000),
            "2024-13",
            "2024-02-30",
            "0000-00",
            "0001-01",
            "9999-12",
            "+999999999-12",
            "-999999999-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "true",
            "null");

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
    private List<Address> lists;

    @BeforeEach
    void aTown() throws Exception {
        town = WageTown.built(counter, new WageRows(db, personal));
        lists = WageAddresses.under(server, "/api/wage/").stream()
                .filter(Address::reads)
                .toList();
    }

    @Test
    void nothingThatMayBeAskedForBreaksTheServer() throws Exception {
        var faults = new ArrayList<String>();
        var asked = 0;
        for (var address : lists) {
            for (var name : address.asked()) {
                for (var value : NONSENSE) {
                    asks(address, name, value, faults);
                    asked++;
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
    }

    @Test
    void aMarkOfAnotherListOrOfNoneIsRefusedOrPassesOver() throws Exception {
        var faults = new ArrayList<String>();
        var keys = List.of(
                "",
                "\u0000",
                "99999999999999999999",
                "+999999999-12-31T00:00:00",
                "-999999999-01-01",
                "2024-01-01T00:00:00",
                "00000000-0000-0000-0000-000000000000",
                "长".repeat(500));
        var marks = new ArrayList<>(List.of(
                "x", "====", "%25", Base64.getUrlEncoder().encodeToString("%zz".getBytes(StandardCharsets.UTF_8))));
        for (var one : keys) {
            marks.add(Cursor.at(one).encode());
            for (var two : keys) {
                marks.add(Cursor.at(one, two).encode());
                marks.add(Cursor.at(one, two, "00000000-0000-0000-0000-000000000000")
                        .encode());
                marks.add(Cursor.at(one, one, two, "00000000-0000-0000-0000-000000000000")
                        .encode());
            }
        }
        var pages = lists.stream().filter(one -> one.asked().contains("after")).toList();
        assertThat(pages).hasSizeGreaterThan(10);
        for (var address : pages) {
            for (var mark : marks) {
                asks(address, "after", mark, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsRefusedAndOneOfNothingIsNotFound() throws Exception {
        var faults = new ArrayList<String>();
        for (var address : lists) {
            if (!address.pattern().contains("{")) {
                continue;
            }
            for (var id : List.of("x", "1", "%00", "..", "00000000-0000-0000-0000-000000000000")) {
                var path = address.pattern().replaceAll("\\{[a-z]+}", id) + address.query(town.sub());
                var answer = counter.of("zz.labour")
                        .get(java.net.URI.create(path).toString())
                        .andReturn()
                        .getResponse();
                if (answer.getStatus() < 400 || answer.getStatus() >= 500) {
                    faults.add(path + " answered " + answer.getStatus());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void asks(Address address, String name, String value, List<String> faults) throws Exception {
        var rest = Stream.of(address.query(town.sub()).replaceFirst("^\\?", "").split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith(name + "="))
                .toList();
        var query = new ArrayList<>(rest);
        query.add(name + "={value}");
        var path = town.at(address.pattern(), town.sub()) + "?" + String.join("&", query);
        var answer = town.site().keeper().get(path, value).andReturn().getResponse();
        var shown = address + " " + name + "=" + (value.length() > 40 ? value.substring(0, 8) + "…" : value);
        if (answer.getStatus() >= 500) {
            faults.add(shown + " is a fault");
        } else if (answer.getStatus() >= 400) {
            String detail =
                    JsonPath.read(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), "$.detail");
            if (detail.codePoints().noneMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)) {
                faults.add(shown + " is refused without a word in Chinese");
            }
        }
    }
}
