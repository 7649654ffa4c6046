package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.huxin.server.kernel.Today;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A real installation: nothing of the demonstration is there. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoDemoTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Today today;

    @Test
    void theAddressesOfTheDemonstrationDoNotExist() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/api/demo/date", "/api/demo/accounts"}) {
                var read = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
                assertThat(browser.send(read.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(404);
                var moved = browser.send(
                        read.POST(BodyPublishers.ofString("{\"days\":1}")).build(), BodyHandlers.ofString());
                assertThat(moved.statusCode()).isIn(401, 403, 404);
            }
        }
    }

    @Test
    void nothingCanMoveTheDate() {
        assertThat(today.getClass().getPackageName()).isEqualTo("org.huxin.server.clock");
        assertThat(context.getBeanDefinitionNames())
                .extracting(name -> context.getType(name))
                .extracting(type -> type == null ? "" : type.getPackageName())
                .doesNotContain("org.huxin.server.demo", "org.huxin.server.party.demo");
    }
}
