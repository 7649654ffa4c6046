package org.huxin.server.project.push;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.Role;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 签名接口: a department's own program enters projects, pushes them and looks owners up, signing as the runbook says. */
@CaseworkTest
class SignedRequestTests {

    private static final HexFormat HEX = HexFormat.of();

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer admin;
    private byte[] key;

    @BeforeEach
    void aProgramOfTheHousingBureau() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        counter.of("zz.housing");
        admin = counter.as("admin-of-zz", "zz.labour", Role.ADMIN);
        key = newKey();
    }

    private byte[] newKey() throws Exception {
        var made = admin.post("/api/accounts/zz.housing/signing-key", "{}").andExpect(status().isOk());
        return HEX.parseHex(Counter.read(made, "$.key"));
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private String sign(String method, String address, String time, String nonce, String body) throws Exception {
        var hash = HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text = method + "\n" + address + "\n" + time + "\n" + nonce + "\n" + hash;
        return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions send(String method, String address, String time, String nonce, String body, String signature)
            throws Exception {
        return web.perform(request(HttpMethod.valueOf(method), URI.create(address))
                .header("X-Huxin-Account", "zz.housing")
                .header("X-Huxin-Time", time)
                .header("X-Huxin-Nonce", nonce)
                .header("X-Huxin-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions signed(String method, String address, String body) throws Exception {
        var time = now();
        var nonce = UUID.randomUUID().toString();
        return send(method, address, time, nonce, body, sign(method, address, time, nonce, body));
    }

    @Test
    @Requirement("ZZ-036")
    void aProgramEntersAProjectTellsItsPermitAndPushesItWithItsNotice() throws Exception {
        var entered = signed(
                        "POST",
                        "/api/projects",
                        aProject()
                                .with("name", mark)
                                .with("field", "housing")
                                .built(mark + "建设")
                                .json())
                .andExpect(status().isOk());
        var project = new ProjectFile(Counter.read(entered, "$.id"));
        var push = Counter.read(
                signed(
                                "POST",
                                "/api/projects/" + project.id() + "/pushes",
                                "{\"kind\":\"permit\",\"triggeredAt\":\"2024-03-01T09:00:00\"}")
                        .andExpect(status().isOk()),
                "$.id");
        signed("POST", "/api/pushes/" + push + "/send", "{\"version\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentAt", is(notNullValue())));

        signed("GET", "/api/projects?text=" + java.net.URLEncoder.encode(mark, StandardCharsets.UTF_8), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id", is(project.id())));
    }

    @Test
    void whatWasChangedRepeatedOldOrSignedWithAnotherKeyIsRefused() throws Exception {
        var address = "/api/projects?size=1";
        var nonce = UUID.randomUUID().toString();
        var time = now();
        var good = sign("GET", address, time, nonce, "");

        send("GET", address + "0", time, nonce, "", good).andExpect(status().isUnauthorized());
        send("POST", address, time, nonce, "", good).andExpect(status().isUnauthorized());
        send("GET", address, time, nonce, "{}", good).andExpect(status().isUnauthorized());
        send("GET", address, time, nonce + "1", "", good).andExpect(status().isUnauthorized());
        send("GET", address, time, nonce, "", good).andExpect(status().isOk());
        send("GET", address, time, nonce, "", good)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code", is("signature.refused")));

        var old = Long.toString(Instant.now().getEpochSecond() - 301);
        send("GET", address, old, nonce + "2", "", sign("GET", address, old, nonce + "2", ""))
                .andExpect(status().isUnauthorized());
        send("GET", address, "9".repeat(40), nonce + "3", "", "x").andExpect(status().isUnauthorized());
        send("GET", address, time, "x", "", sign("GET", address, time, "x", "")).andExpect(status().isUnauthorized());

        var before = key;
        newKey();
        key = before;
        signed("GET", address, "").andExpect(status().isUnauthorized());
    }

    @Test
    void aKeyThatWasTakenBackAndABodyWithoutEndAreRefused() throws Exception {
        signed("POST", "/api/projects", "x".repeat(1024 * 1024 + 1)).andExpect(status().is(413));
        admin.delete("/api/accounts/zz.housing/signing-key").andExpect(status().isNoContent());
        signed("GET", "/api/projects", "").andExpect(status().isUnauthorized());
        admin.delete("/api/accounts/zz.housing/signing-key").andExpect(status().isNotFound());
    }

    @Test
    void keysAreGivenByAdministratorsOfThePlaceOnly() throws Exception {
        counter.of("zz.housing")
                .post("/api/accounts/zz.housing/signing-key", "{}")
                .andExpect(status().isForbidden());
        counter.as("admin-of-zy", "zy.labour", Role.ADMIN)
                .post("/api/accounts/zz.housing/signing-key", "{}")
                .andExpect(status().isNotFound());
    }
}
