package org.huxin.server.wage.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huxin.server.casework.Counter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** A device at the gate of a site: it has a key and no session. */
public record Gate(MockMvc web, String id, String number, String key) {

    static final String ADDRESS = "/api/wage/gateway/punches";

    public static Gate registered(MockMvc web, Counter.Officer officer, String project) throws Exception {
        var number = "gate-" + UUID.randomUUID();
        var answer = officer.post(
                        "/api/wage/projects/" + project + "/devices",
                        "{\"number\":\"%s\",\"kind\":\"gate\",\"place\":\"示例东门\"}".formatted(number.substring(0, 30)))
                .andExpect(MockMvcResultMatchers.status().isOk());
        return new Gate(
                web, Counter.read(answer, "$.id"), Counter.read(answer, "$.number"), Counter.read(answer, "$.key"));
    }

    /** One record as JSON. */
    public static String record(long sequence, String at, String direction, String attend, String idNumber) {
        return "{\"sequence\":%d,\"at\":\"%s\",\"direction\":\"%s\",\"attendType\":\"%s\",\"idKind\":\"01\",\"idNumber\":\"%s\"}"
                .formatted(sequence, at, direction, attend, idNumber);
    }

    public static String face(long sequence, String at, String direction, String idNumber) {
        return record(sequence, at, direction, "001", idNumber);
    }

    static String batch(List<String> records) {
        return records.stream().collect(Collectors.joining(",", "{\"records\":[", "]}"));
    }

    public ResultActions sends(LocalDateTime clock, String... records) throws Exception {
        return post(clock, batch(List.of(records)));
    }

    ResultActions post(LocalDateTime clock, String body) throws Exception {
        var time = Long.toString(clock.toEpochSecond(ZoneOffset.ofHours(8)));
        var nonce = UUID.randomUUID().toString();
        return post(body, time, nonce, signature(time, nonce, body));
    }

    ResultActions post(String body, String time, String nonce, String signature) throws Exception {
        return web.perform(MockMvcRequestBuilders.post(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Huxin-Device", number)
                .header("X-Huxin-Time", time)
                .header("X-Huxin-Nonce", nonce)
                .header("X-Huxin-Signature", signature)
                .content(body));
    }

    String signature(String time, String nonce, String body) throws Exception {
        var hex = HexFormat.of();
        var hash = hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hex.parseHex(key), "HmacSHA256"));
        return hex.formatHex(mac.doFinal(
                String.join("\n", "POST", ADDRESS, time, nonce, hash).getBytes(StandardCharsets.UTF_8)));
    }
}
