package org.huxin.server.wage.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.huxin.server.wage.SmsGateway;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands codes to an address of the installation, which knows its provider: {@code POST {"phone": …, "code": …}} with a bearer
 * token; any answer of class 2xx means that it was taken.
 */
final class HttpSms implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final String token;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpSms(URI address, String token, JsonMapper json) {
        this.address = address;
        this.token = token;
        this.json = json;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void sendCode(String phone, String code) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("phone", phone, "code", code))))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("短信网关答复 " + status);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("连接不上短信网关", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("发送短信被中断", stopped);
        }
    }
}
