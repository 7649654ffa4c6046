package org.huxin.bench.running;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.OfficerSession.Answer;
import tools.jackson.databind.json.JsonMapper;

/** 考勤设备 at a gate: it has a key and no session. */
public final class Device {

    private static final String ADDRESS = "/api/wage/gateway/punches";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningServer server;
    private final String number;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Device(RunningServer server, String number, String key) {
        this.server = server;
        this.number = number;
        this.key = key;
    }

    /** @param address of the devices of its project */
    public static Device registered(RunningServer server, OfficerSession officer, String address, String number)
            throws IOException, InterruptedException {
        var answer = officer.post(address, Map.of("number", number, "kind", "gate", "place", "示例东门"));
        if (!answer.done()) {
            throw new IllegalStateException("设备没有登记：" + answer.text());
        }
        return new Device(server, number, answer.body().path("key").asString());
    }

    public String number() {
        return number;
    }

    public Answer sends(String body) throws IOException, InterruptedException {
        var time = Long.toString(Instant.now().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var answer = http.send(
                HttpRequest.newBuilder(server.address().resolve(ADDRESS))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("X-Huxin-Device", number)
                        .header("X-Huxin-Time", time)
                        .header("X-Huxin-Nonce", nonce)
                        .header("X-Huxin-Signature", signature(time, nonce, body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var text = answer.body();
        return new Answer(
                answer.statusCode(), text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode(), text);
    }

    private String signature(String time, String nonce, String body) {
        try {
            var hex = HexFormat.of();
            var hash =
                    hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hex.parseHex(key), "HmacSHA256"));
            return hex.formatHex(mac.doFinal(
                    String.join("\n", "POST", ADDRESS, time, nonce, hash).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
