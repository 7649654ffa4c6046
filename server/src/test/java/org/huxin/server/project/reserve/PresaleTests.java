package org.huxin.server.project.reserve;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 商品房预售监管资金. */
@CaseworkTest
class PresaleTests {

    @Autowired
    private Counter counter;

    private Counter.Officer housing;
    private Counter.Officer labour;
    private ProjectFile project;

    @BeforeEach
    void aHousingProject() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
        project = of("housing");
    }

    private ProjectFile of(String field) throws Exception {
        return ProjectFile.entered(
                aProject().with("name", "示例" + UUID.randomUUID()).with("field", field), labour);
    }

    private ResultActions view(Counter.Officer officer) throws Exception {
        return officer.get("/api/projects/" + project.id() + "/presale");
    }

    private String asks(long fen) throws Exception {
        var answer = project.does(housing, "request-presale", "\"amountFen\":%d,\"purpose\":\"支付工程款\"".formatted(fen));
        return Counter.read(answer, "$.requests[?(@.amountFen==%d)].id".formatted(fen));
    }

    private static String decision(String request, boolean granted, String reason) {
        return "\"request\":\"%s\",\"granted\":%s,\"reason\":\"%s\"".formatted(request, granted, reason);
    }

    @Test
    void whatIsGrantedLeavesTheAccountAndNeverMoreThanIsOnIt() throws Exception {
        view(housing)
                .andExpect(jsonPath("$.account", is(nullValue())))
                .andExpect(jsonPath("$.unit.id", is("zz.housing_security")))
                .andExpect(jsonPath("$.actions[*].name", is(List.of("open-presale"))));
        project.act(housing, "receive-presale", "\"amountFen\":1,\"receivedOn\":\"2024-03-31\"")
                .andExpect(status().isConflict());
        project.does(housing, "open-presale", "\"bank\":\"示例银行中站支行\"");
        project.act(housing, "open-presale", "\"bank\":\"示例银行\"").andExpect(status().isConflict());
        project.does(housing, "receive-presale", "\"amountFen\":300000000,\"receivedOn\":\"2024-03-31\"")
                .andExpect(jsonPath("$.account.balanceFen", is(300_000_000)));

        var large = asks(200_000_000);
        var second = asks(150_000_000);
        view(housing).andExpect(jsonPath("$.account.balanceFen", is(300_000_000)));
        project.act(housing, "decide-presale", decision(large, true, "")).andExpect(status().is(422));
        project.does(labour, "decide-presale", decision(large, true, ""))
                .andExpect(jsonPath("$.account.balanceFen", is(100_000_000)));
        project.act(labour, "decide-presale", decision(second, true, ""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("presale.balance")));
        project.act(labour, "decide-presale", decision(large, true, "")).andExpect(status().is(422));
        project.act(labour, "decide-presale", decision(second, false, "")).andExpect(status().is(422));
        project.does(labour, "decide-presale", decision(second, false, "超过余额"))
                .andExpect(jsonPath("$.account.balanceFen", is(100_000_000)))
                .andExpect(jsonPath("$.requests[?(@.granted==false)].reason", is(List.of("超过余额"))))
                .andExpect(jsonPath("$.requests[*].granted", hasItem(true)));
        project.page(housing).andExpect(jsonPath("$.timeline[*].what", hasItem("同意使用预售资金")));
    }

    @Test
    void otherProjectsHaveNoSuchMoney() throws Exception {
        project = of("transport");
        view(labour).andExpect(jsonPath("$.label", is(nullValue()))).andExpect(jsonPath("$.actions", is(empty())));
        project.act(labour, "open-presale", "\"bank\":\"示例银行\"").andExpect(status().is(422));
    }

    @Test
    void nonsenseAndStrangersAreRefused() throws Exception {
        project.does(housing, "open-presale", "\"bank\":\"示例银行\"");
        for (var amount : List.of("0", "-1", "null", "1.5", "\"x\"", "9223372036854775807")) {
            project.act(housing, "receive-presale", "\"receivedOn\":\"2024-03-31\",\"amountFen\":" + amount)
                    .andExpect(status().is4xxClientError());
            project.act(housing, "request-presale", "\"purpose\":\"x\",\"amountFen\":" + amount)
                    .andExpect(status().is4xxClientError());
        }
        for (var day : List.of("2024-04-02", "1900-01-01", "gestern")) {
            project.act(housing, "receive-presale", "\"amountFen\":1,\"receivedOn\":\"%s\"".formatted(day))
                    .andExpect(status().is4xxClientError());
        }
        project.act(housing, "request-presale", "\"amountFen\":1,\"purpose\":\"\"")
                .andExpect(status().is(422));
        project.act(labour, "decide-presale", decision(UUID.randomUUID().toString(), true, ""))
                .andExpect(status().is(422));
        for (var stranger : List.of("jy.housing", "zz.transport")) {
            view(counter.of(stranger)).andExpect(status().isNotFound());
            project.actAt(1, counter.of(stranger), "open-presale", "\"bank\":\"示例银行\"")
                    .andExpect(status().isNotFound());
        }
        view(counter.of("zz.government")).andExpect(status().isOk()).andExpect(jsonPath("$.actions", is(empty())));
        view(housing).andExpect(jsonPath("$.receipts", is(empty()))).andExpect(jsonPath("$.requests", is(empty())));
    }
}
