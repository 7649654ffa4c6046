package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageAddresses.Address;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address about wages, asked by every kind of account: nobody reaches the rows of another. */
@CaseworkTest
class WhoSeesWhatTests {

    /** What the bank and the labour bureau must have in clear; each of them is on record in the audit log. */
    private static final Set<String> IN_CLEAR = Set.of(
            "GET /api/wage/projects/{id}/batches/{batch}/file",
            "POST /api/wage/projects/{id}/workers/{engagement}/reveal",
            "POST /api/wage/projects/{id}/platform-documents");

    /** Devices have a key and no session. */
    private static final String GATEWAY = "/api/wage/gateway/punches";

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
    private List<Address> addresses;

    @BeforeEach
    void aTown() throws Exception {
        town = WageTown.built(counter, new WageRows(db, personal));
        addresses = WageAddresses.under(server, "/api/wage/").stream()
                .filter(one -> !one.pattern().equals(GATEWAY))
                .toList();
    }

    @Test
    void whoeverHasNotSignedInGetsNothing() throws Exception {
        var let = new ArrayList<String>();
        for (var address : addresses) {
            var status = asks(counter.nobody(), address, town.sub()).getStatus();
            if (status != 401) {
                let.add(address + " answered " + status);
            }
        }
        assertThat(addresses).hasSizeGreaterThan(85);
        assertThat(let).isEmpty();
    }

    @Test
    void strangersReachNoRowOfTheProjectWhateverTheyAskFor() throws Exception {
        var other = WageSite.of(counter, "zz.housing");
        var let = new ArrayList<String>();
        for (var stranger :
                List.of(other.builder(), other.helper(), counter.of("zy.labour"), counter.of("zy.housing"))) {
            for (var address : addresses) {
                var answer = asks(stranger, address, town.sub());
                if (address.pattern().contains("{") && answer.getStatus() != 404 && answer.getStatus() != 403) {
                    let.add(address + " answered " + answer.getStatus());
                }
                tells(answer).filter(this::ofTown).ifPresent(word -> let.add(address + " tells " + word));
            }
        }
        assertThat(let).isEmpty();
    }

    /** Unless it only says again what was asked for. */
    private boolean ofTown(String body) {
        return body.contains(town.site().mark())
                || body.contains(town.sub().name())
                || body.contains(town.general().name());
    }

    @Test
    void aSubcontractorReachesNoRowOfTheGeneralContractorsOwnPeople() throws Exception {
        var let = new ArrayList<String>();
        var hidden = town.general();
        for (var address : addresses) {
            var answer = asks(town.site().helper(), address, hidden);
            var body = tells(answer).orElse("");
            if (body.contains(hidden.name())
                    || answer.getStatus() < 400 && body.contains(hidden.worker().toString())) {
                let.add(address + " names a worker of the contractor");
            }
            if (ofRow(address.pattern()) && answer.getStatus() < 400) {
                let.add(address + " answered " + answer.getStatus());
            }
        }
        assertThat(let).isEmpty();
    }

    private static boolean ofRow(String pattern) {
        return pattern.contains("{sheet}")
                || pattern.contains("{job}")
                || pattern.contains("{batch}")
                || pattern.contains("{answer}")
                || pattern.contains("{worker}")
                || pattern.contains("{engagement}")
                || pattern.contains("{deferral}")
                || pattern.contains("{id}") && !pattern.contains("/projects/");
    }

    @Test
    void noAnswerHoldsAWholeNumberOfPaperPhoneOrCard() throws Exception {
        var told = new ArrayList<String>();
        var read = 0;
        for (var who :
                List.of(town.site().builder(), town.site().helper(), town.site().keeper(), counter.of("zz.labour"))) {
            for (var part : List.of(town.general(), town.sub())) {
                for (var address : addresses) {
                    if (!address.reads() || IN_CLEAR.contains(address.toString())) {
                        continue;
                    }
                    var answer = asks(who, address, part);
                    var body = tells(answer).orElse("");
                    read += answer.getStatus() == 200 ? 1 : 0;
                    for (var secret : secrets()) {
                        if (body.contains(secret)) {
                            told.add(address + " tells " + secret);
                        }
                    }
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(read).as("addresses that answered").isGreaterThan(180);
    }

    private List<String> secrets() {
        var all = new ArrayList<>(town.general().secrets());
        all.addAll(town.sub().secrets());
        return all;
    }

    @Test
    void onlyWhoHasToDoWithTheProjectAmongTheUnitsOfThePlaceSeesIt() throws Exception {
        var let = new ArrayList<String>();
        for (var unit : List.of("zz.justice", "zz.union", "zz.tax", "zz.xuheng", "zz.education")) {
            var officer = counter.of(unit);
            for (var address : addresses) {
                if (!address.pattern().contains("{id}") || address.pattern().contains("/wage/workers/")) {
                    continue;
                }
                var answer = asks(officer, address, town.sub());
                if (answer.getStatus() != 404 && answer.getStatus() != 403) {
                    let.add(unit + " " + address + " " + answer.getStatus());
                }
            }
        }
        assertThat(let).isEmpty();
    }

    private MockHttpServletResponse asks(Officer who, Address address, WageTown.Part part) throws Exception {
        var path = town.at(address.pattern(), part) + address.query(part);
        var body = WageBodies.all(part, part.sheet().toString()).getOrDefault(address.toString(), "{}");
        var asked = address.reads()
                ? who.get(path)
                : address.file()
                        ? who.sendFile(path, "示例.csv", "text/csv", "姓名\n".getBytes(StandardCharsets.UTF_8))
                        : address.toString().startsWith("PUT") ? who.send(path, body) : who.post(path, body);
        return asked.andReturn().getResponse();
    }

    /** What can be read in an answer, in the parts of a workbook too. */
    private static Optional<String> tells(MockHttpServletResponse answer) throws Exception {
        var bytes = answer.getContentAsByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
        var file = Files.createTempFile("answer", ".zip");
        var text = new StringBuilder();
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return Optional.of(text.toString());
    }
}
