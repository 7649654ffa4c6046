package org.huxin.server.casework.cases;

import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huxin.server.casework.ClueForm;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.casework.Counter.Officer;
import org.springframework.test.web.servlet.ResultActions;

/** Clues brought to cases at the counter, and what officers then do to them. */
final class CaseTrail {

    private final Counter counter;

    CaseTrail(Counter counter) {
        this.counter = counter;
    }

    /** A case with the clue that it came from. */
    record Filed(ClueOnFile clue, String id) {
        String path() {
            return "/api/cases/" + id;
        }
    }

    /** Registers a clue, hands it to a unit and files it as a case, all by the unit that coordinates. */
    Filed filed(String coordinator, ClueForm form, String unit) throws Exception {
        return filed(coordinator, form, unit, null);
    }

    Filed filed(String coordinator, ClueForm form, String unit, String industryUnit) throws Exception {
        var office = counter.of(coordinator);
        var clue = office.register(form);
        office.does(clue, "assign", assign(unit, industryUnit));
        return opened(office, clue);
    }

    Filed opened(Officer officer, ClueOnFile clue) throws Exception {
        return new Filed(clue, read(officer.does(clue, "open-case", ""), "$.case.id"));
    }

    static String assign(String unit, String industryUnit) {
        return "\"mode\":\"assign\",\"unit\":\"%s\",\"officer\":null,\"industryUnit\":%s,\"territoryUnit\":null,\"helpers\":[],\"reason\":\"示例\""
                .formatted(unit, industryUnit == null ? "null" : "\"" + industryUnit + "\"");
    }

    ResultActions page(Officer officer, Filed one) throws Exception {
        return officer.get(one.path());
    }

    /** Acts on the case at its present version. */
    ResultActions act(Officer officer, Filed one, String action, String rest) throws Exception {
        var version = Long.parseLong(read(page(officer, one).andExpect(status().isOk()), "$.version"));
        return actAt(version, officer, one, action, rest);
    }

    ResultActions actAt(long version, Officer officer, Filed one, String action, String rest) throws Exception {
        return officer.post(one.path() + "/" + action, "{\"version\":%d,%s}".formatted(version, rest));
    }

    ResultActions does(Officer officer, Filed one, String action, String rest) throws Exception {
        return act(officer, one, action, rest).andExpect(status().isOk());
    }

    /** Enters a step without a document. */
    ResultActions enters(Officer officer, Filed one, String step) throws Exception {
        return act(officer, one, "enter-step", step(step, null));
    }

    /** Enters a step with a document of its own. */
    ResultActions entersWithDocument(Officer officer, Filed one, String step) throws Exception {
        return act(officer, one, "enter-step", step(step, officer.uploads()));
    }

    static String step(String step, String document) {
        return "\"step\":\"%s\",\"document\":%s,\"note\":\"\""
                .formatted(step, document == null ? "null" : "\"" + document + "\"");
    }

    static String verified(long fen, int persons) {
        return "\"amountFen\":%d,\"persons\":%d".formatted(fen, persons);
    }

    static String force(String... members) {
        return "\"members\":[\"%s\"],\"plan\":\"一案一策\"".formatted(String.join("\",\"", members));
    }
}
