package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PartyTest
class SessionTests {

    @Autowired
    MockMvc web;

    @Autowired
    Console console;

    @Autowired
    DSLContext sql;

    @Test
    void tellsTheOfficerWhoTheyAreAndHowFarTheySee() throws Exception {
        console.as("zz.labour")
                .get("/api/me")
                .andExpect(jsonPath("$.unit.name").value("区人力资源社会保障局"))
                .andExpect(jsonPath("$.jurisdiction.name").value("焦作市中站区"))
                .andExpect(jsonPath("$.jurisdiction.level").value("district"))
                .andExpect(jsonPath("$.roles[0]").value("coordinator"))
                .andExpect(jsonPath("$.may", hasItem("task.issue")))
                .andExpect(jsonPath("$.may", not(hasItem("account.manage"))))
                .andExpect(jsonPath("$.scope.label").value("全区"))
                .andExpect(jsonPath("$.today").value("2024-05-20"));
        console.as("zz.lifeng")
                .get("/api/me")
                .andExpect(jsonPath("$.scope.label").value("本辖区：李封街道"));
        console.as("jf.village_one")
                .get("/api/me")
                .andExpect(jsonPath("$.scope.kind").value("own"));
        console.as("jf.construction")
                .get("/api/me")
                .andExpect(jsonPath("$.scope.kind").value("industry"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = console.as("zz.transport");

        session.delete("/api/session").andExpect(status().isNoContent());
        session.get("/api/me").andExpect(status().isUnauthorized());
    }

    @Test
    void doesNotTellWhetherTheNameOrThePasswordWasWrong() throws Exception {
        console.officer("known", "zz.labour");

        for (var name : new String[] {"known", "unknown-" + UUID.randomUUID()}) {
            attempt(name, "wrong")
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("session.refused"))
                    .andExpect(jsonPath("$.detail").value("用户名或密码不正确"));
        }
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() throws Exception {
        for (var name : new String[] {"guessed", "never-existed"}) {
            if (name.equals("guessed")) {
                console.officer(name, "zz.labour");
            }
            for (var i = 0; i < 5; i++) {
                attempt(name, "guess " + i).andExpect(status().isUnauthorized());
            }
            attempt(name, Console.PASSWORD)
                    .andExpect(status().isTooManyRequests())
                    .andExpect(jsonPath("$.code").value("session.slow_down"));
        }

        sql.execute("UPDATE party.login_guard SET blocked_until = localtimestamp - interval '1 second'");
        attempt("guessed", Console.PASSWORD).andExpect(status().isOk());
        attempt("guessed", "wrong again").andExpect(status().isUnauthorized());
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        var session = console.as("leaver", "zz.labour", Role.UNIT);
        session.get("/api/me").andExpect(status().isOk());

        sql.execute("UPDATE party.officer SET active = false WHERE id = 'leaver'");

        session.get("/api/me").andExpect(status().isUnauthorized());
        attempt("leaver", Console.PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void signingInIsInTheAuditLog() throws Exception {
        console.as("signer", "zz.labour", Role.UNIT);

        assertThat(sql.fetch("SELECT 1 FROM party.audit_entry WHERE act = 'session.opened' AND officer = 'signer'"))
                .hasSize(1);
    }

    private ResultActions attempt(String name, String password) throws Exception {
        return web.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)));
    }
}
