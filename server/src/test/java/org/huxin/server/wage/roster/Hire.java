package org.huxin.server.wage.roster;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** The form of a worker, filled in with what any worker has; plainly invented. */
public final class Hire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> form = new LinkedHashMap<>();

    private Hire() {}

    /** With a number of his own, without contract and training. */
    public static Hire of(UUID employer, String name) {
        return new Hire()
                .with("employer", employer)
                .with("idKind", "01")
                .with("idNumber", WageRows.idNumber())
                .with("name", name)
                .with("leader", false)
                .with("role", "worker");
    }

    public Hire with(String field, Object value) {
        form.put(field, value);
        return this;
    }

    public Hire contracted() {
        return with("contract", "labour_contract")
                .with("contractOn", "2024-01-03")
                .with("contractNo", "示例-1");
    }

    public Hire ready() {
        return contracted().with("trainedOn", "2024-01-03");
    }

    public Hire carded(String holder, String number) {
        return with("card", Map.of("kind", "bank", "bank", "示例银行", "holder", holder, "number", number));
    }

    public String idNumber() {
        return String.valueOf(form.get("idNumber"));
    }

    public String json() {
        return JSON.writeValueAsString(form);
    }

    public ResultActions sentBy(Counter.Officer officer, WageSite site) throws Exception {
        return officer.post(site.path("/workers"), json());
    }

    /** Registers the worker. @return the engagement */
    public String by(Counter.Officer officer, WageSite site) throws Exception {
        return Counter.read(sentBy(officer, site).andExpect(status().isOk()), "$.engagement");
    }
}
