package org.huxin.server.wage.portal;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huxin.server.wage.Phones;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A worker with a telephone: the browser's cookie, an address of his own, and the messages that come. */
final class AtThePhone {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final MockMvc web;
    private final Phones phones;
    private final String address = "10.9." + NEXT.incrementAndGet() / 250 + "." + NEXT.get() % 250;
    private Cookie cookie;

    AtThePhone(MockMvc web, Phones phones) {
        this.web = web;
        this.phones = phones;
    }

    /** A number that no other test uses. */
    static String number() {
        return "139" + "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    ResultActions get(String path) throws Exception {
        return send(HttpMethod.GET, path, null, "");
    }

    ResultActions post(String path, String json) throws Exception {
        return send(HttpMethod.POST, path, key(), json);
    }

    ResultActions delete(String path) throws Exception {
        return send(HttpMethod.DELETE, path, key(), "");
    }

    ResultActions send(HttpMethod method, String path, String key, String json) throws Exception {
        var request = MockMvcRequestBuilders.request(method, path).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        if (!json.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        if (key != null) {
            request.header("X-Request-Key", key);
        }
        if (cookie != null) {
            request.cookie(cookie);
        }
        var answer = web.perform(request);
        var given = answer.andReturn().getResponse().getCookie("HUXIN_WORKER");
        if (given != null) {
            cookie = given;
        }
        return answer;
    }

    ResultActions asksForACode(String phone) throws Exception {
        return post("/api/worker/codes", "{\"phone\":\"%s\"}".formatted(phone));
    }

    ResultActions enters(String phone, String code) throws Exception {
        return post("/api/worker/session", "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code));
    }

    ResultActions enters(String phone, String code, String tail) throws Exception {
        return post(
                "/api/worker/session",
                "{\"phone\":\"%s\",\"code\":\"%s\",\"tail\":\"%s\"}".formatted(phone, code, tail));
    }

    ResultActions scans(String token, String name, String tail) throws Exception {
        return post(
                "/api/worker/site-session",
                "{\"token\":\"%s\",\"name\":\"%s\",\"tail\":\"%s\"}".formatted(token, name, tail));
    }

    AtThePhone signsIn(String phone) throws Exception {
        asksForACode(phone).andExpect(status().isOk());
        enters(phone, phones.read(phone)).andExpect(status().isNoContent());
        return this;
    }

    Cookie cookie() {
        return cookie;
    }
}
