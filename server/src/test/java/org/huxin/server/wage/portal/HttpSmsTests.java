package org.huxin.server.wage.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.huxin.server.wage.SmsGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The address of an installation that takes codes. */
class HttpSmsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicReference<String> taken = new AtomicReference<>("");

    private HttpServer gateway(int status) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            taken.set(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SmsGateway to(HttpServer server) {
        return new HttpSms(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send"), "secret", JSON);
    }

    @Test
    void handsPhoneAndCodeOver() throws Exception {
        var server = gateway(204);
        to(server).sendCode("13900000001", "123456");
        server.stop(0);
        assertThat(taken.get())
                .startsWith("Bearer secret {")
                .contains("\"phone\":\"13900000001\"", "\"code\":\"123456\"");
    }

    @Test
    void saysWhenItWasNotTakenWithoutNamingAnybody() throws Exception {
        var server = gateway(500);
        assertThatThrownBy(() -> to(server).sendCode("13900000001", "123456")).hasMessage("短信网关答复 500");
        server.stop(0);
        assertThatThrownBy(() -> to(server).sendCode("13900000001", "123456")).hasMessage("连接不上短信网关");
    }

    @Test
    void withoutAnAddressNothingCanBeSentAndTheDemonstrationShowsTheCode() {
        var gateways = new SmsGateways();
        assertThat(gateways.configured("", "", JSON).ready()).isFalse();
        assertThat(gateways.configured("http://127.0.0.1/sms", "x", JSON).ready())
                .isTrue();
        assertThat(gateways.shownCodes().shown()).isTrue();
        assertThat(gateways.configured("", "", JSON).shown()).isFalse();
    }
}
