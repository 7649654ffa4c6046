package org.huxin.server.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huxin.server.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Under which addresses the worker's page opens. */
@CaseworkTest
class WorkerAddressTests {

    @Autowired
    private MockMvc web;

    @Test
    void theShortAddressLeadsToThePage() throws Exception {
        web.perform(get("/w")).andExpect(redirectedUrl("/w/"));
        web.perform(get("/w/")).andExpect(forwardedUrl("/w/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w/index.html", "/w/abcdefghijklmnopqrstuvwx"})
    void thePageIsAskedForAgainEveryTimeAndRunsNoForeignScript(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("script-src"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w/assets/none.js", "/w/none.png", "/w/api/x", "/w/../application.yaml"})
    void whatIsNoPageIsMissing(String address) throws Exception {
        web.perform(get(address)).andExpect(status().is4xxClientError());
    }
}
