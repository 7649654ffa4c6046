package org.huxin.server.wage.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.huxin.server.kernel.problem.Problem;
import org.huxin.server.party.MachineKeys.Signed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 考勤设备接口: devices post what they recorded, signed with their key, without a session. */
@RestController
class GatewayController {

    /** Five thousand records with room to spare. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Gateway gateway;

    GatewayController(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/wage/gateway/punches")
    TakePunches.Taken punches(
            HttpServletRequest request,
            @RequestHeader(name = "X-Huxin-Device", defaultValue = "") String device,
            @RequestHeader(name = "X-Huxin-Time", defaultValue = "") String time,
            @RequestHeader(name = "X-Huxin-Nonce", defaultValue = "") String nonce,
            @RequestHeader(name = "X-Huxin-Signature", defaultValue = "") String signature)
            throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problem.of(413, "gateway.too_long", "一次送来的太多，请分几次送"));
        }
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        var signer = gateway.signer(device, signature, new Signed(request.getMethod(), address, time, nonce, body));
        if (signer.isEmpty()) {
            throw new Refused(Problem.of(401, "gateway.refused", "签名不正确，或者设备没有登记、已经停用"));
        }
        return gateway.take(signer.get(), time, body);
    }

    /** Nothing was done. */
    private static final class Refused extends RuntimeException {

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return ResponseEntity.status(refused.problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.problem);
    }
}
