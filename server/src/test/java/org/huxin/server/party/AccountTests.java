package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@PartyTest
class AccountTests {

    private static final String ACCOUNT = """
            {"username":"%s","name":"测试员新","post":"科员","headOfGovernment":false,"unit":"%s","password":"%s","roles":%s}""";

    private static final String SECRET = "a-long-enough-one";

    @Autowired
    MockMvc web;

    @Autowired
    Console console;

    @Autowired
    DSLContext sql;

    @Test
    void anAdministratorMakesAnAccountWhoseRoleFollowsFromTheUnit() throws Exception {
        var admin = admin("zz");

        admin.post("/api/accounts", ACCOUNT.formatted("New.Person", "zz.tax", SECRET, "null"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.roles", contains("unit")))
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.password").doesNotExist());

        assertThat(signIn("new.person", SECRET)).isEqualTo(200);
        admin.post("/api/accounts", ACCOUNT.formatted("NEW.person", "zz.tax", SECRET, "[]"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("username"));
        admin.get("/api/accounts").andExpect(jsonPath("$[*].username", hasItem("New.Person")));
    }

    @Test
    void passwordsAreKeptAsBcryptHashesAndShortOnesAreRefused() throws Exception {
        var admin = admin("zz");
        admin.post("/api/accounts", ACCOUNT.formatted("hashed", "zz.tax", SECRET, "[\"unit\"]"))
                .andExpect(status().isOk());

        assertThat(sql.fetchValue("SELECT password_hash FROM party.officer WHERE username = 'hashed'"))
                .asString()
                .matches("\\{bcrypt\\}\\$2a\\$1\\d\\$.{53}");
        for (var password : new String[] {"short", "x".repeat(73), "密".repeat(25)}) {
            admin.post("/api/accounts", ACCOUNT.formatted("refused", "zz.tax", password, "[]"))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path").value("password"));
        }
    }

    @Test
    void refusesRolesAndUnitsThatAreNotThere() throws Exception {
        var admin = admin("zz");

        admin.post("/api/accounts", ACCOUNT.formatted("other", "jf.police", SECRET, "[]"))
                .andExpect(jsonPath("$.errors[0].path").value("unit"));
        admin.post("/api/accounts", ACCOUNT.formatted("other", "zz.tax", SECRET, "[\"king\"]"))
                .andExpect(jsonPath("$.errors[0].path").value("roles"));
    }

    @Test
    void onlyAdministratorsKeepAccountsAndOnlyThoseOfTheirJurisdiction() throws Exception {
        console.officer("jf.somebody", "jf.police");
        var admin = admin("zz");

        admin.get("/api/accounts").andExpect(jsonPath("$[*].id", not(hasItem("jf.somebody"))));
        admin.put("/api/accounts/jf.somebody/active", "{\"active\":false}").andExpect(status().isNotFound());
        admin.put("/api/accounts/jf.somebody/password", "{\"password\":\"" + SECRET + "\"}")
                .andExpect(status().isNotFound());
        console.as("zz.labour").get("/api/accounts").andExpect(status().isForbidden());
        console.as("zz.labour")
                .post("/api/accounts", ACCOUNT.formatted("mine", "zz.tax", SECRET, "[\"admin\"]"))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorSeesNoMattersOnlyAccountsAndSettings() throws Exception {
        admin("zz")
                .get("/api/me")
                .andExpect(jsonPath("$.may", hasItem("account.manage")))
                .andExpect(jsonPath("$.may", not(hasItem("case.read"))))
                .andExpect(jsonPath("$.scope.label").value("系统管理，不含线索和案件"));
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheOld() throws Exception {
        console.officer("forgetful", "zz.tax");
        var session = console.signIn("forgetful");

        admin("zz")
                .put("/api/accounts/forgetful/password", "{\"password\":\"" + SECRET + "\"}")
                .andExpect(status().isNoContent());

        session.get("/api/me").andExpect(status().isUnauthorized());
        assertThat(signIn("forgetful", Console.PASSWORD)).isEqualTo(401);
        assertThat(signIn("forgetful", SECRET)).isEqualTo(200);
    }

    @Test
    void officersChangeTheirOwnPasswordKnowingTheOldOne() throws Exception {
        console.officer("careful", "zz.tax");
        var session = console.signIn("careful");

        session.put("/api/me/password", "{\"current\":\"wrong\",\"password\":\"" + SECRET + "\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("current"));
        session.put("/api/me/password", "{\"current\":\"" + Console.PASSWORD + "\",\"password\":\"" + SECRET + "\"}")
                .andExpect(status().isNoContent());
        assertThat(signIn("careful", SECRET)).isEqualTo(200);
    }

    @Test
    void aClosedAccountCanBeOpenedAgain() throws Exception {
        console.officer("returning", "zz.tax");
        var admin = admin("zz");

        admin.put("/api/accounts/returning/active", "{\"active\":false}")
                .andExpect(jsonPath("$.active").value(false));
        assertThat(signIn("returning", Console.PASSWORD)).isEqualTo(401);
        admin.put("/api/accounts/returning/active", "{\"active\":true}").andExpect(status().isOk());
        assertThat(signIn("returning", Console.PASSWORD)).isEqualTo(200);
    }

    @Test
    void nobodyHasADefaultPassword() throws Exception {
        for (var name : new String[] {"zz.labour", "zz.admin", "jy.admin", "admin", "root"}) {
            for (var password : new String[] {"demo", "admin", "password", name}) {
                assertThat(signIn(name, password)).isIn(401, 429);
            }
        }
        web.perform(post("/api/first-administrator")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"token":"guess","username":"boss","password":"%s","name":"测试员","unit":"zz.labour"}""".formatted(SECRET)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("first_administrator.token"));
    }

    private Console.Session admin(String place) throws Exception {
        return console.as(place + ".test-admin", place + ".labour", Role.ADMIN);
    }

    private int signIn(String username, String password) throws Exception {
        return web.perform(post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
