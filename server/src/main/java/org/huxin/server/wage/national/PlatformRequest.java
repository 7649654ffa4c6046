package org.huxin.server.wage.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a document of the platform.
 *
 * @param month that it is about; for {@code ProjectWorker.Add} any
 * @param projectCode of the platform; null for the number under which the project is on file there
 * @param teamNumber that the platform gave the team
 * @param key that the platform gave the project; not kept
 * @param purpose why numbers of people are taken out, for the audit log
 * @param given what this program does not know, by id of the worker and name of the field; not kept
 * @param everyone the same for whoever it is not given for; what is the team's for good is kept for the next time
 */
record PlatformRequest(
        @NotBlank String method,
        @NotNull UUID team,
        @NotNull YearMonth month,
        @Nullable @Size(max = 60) String projectCode,
        @Nullable @Size(max = 30) String teamNumber,

        @NotNull @Pattern(regexp = "[!-~]{16}|[!-~]{24}|[!-~]{32}", message = "密钥应为16、24或32个字符")
        String key,

        @NotBlank @Size(max = 200) String purpose,
        @Nullable @Size(max = 5_000) Map<UUID, Map<String, String>> given,
        @Nullable @Size(max = 50) Map<String, @Size(max = 200, message = "填写的内容过长") String> everyone) {

    /** What is given for a worker. */
    Map<String, String> given(UUID worker, Map<String, String> kept) {
        var all = new HashMap<>(kept);
        if (everyone != null) {
            all.putAll(everyone);
        }
        if (given != null) {
            all.putAll(given.getOrDefault(worker, Map.of()));
        }
        return all;
    }

    /** Neither the key nor what is given about people. */
    @Override
    public String toString() {
        return method + " " + team + " " + month;
    }
}
