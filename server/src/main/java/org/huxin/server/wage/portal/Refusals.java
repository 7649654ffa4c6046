package org.huxin.server.wage.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huxin.server.kernel.problem.Problem;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal before any controller is reached. */
record Refusals(JsonMapper json) {

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
