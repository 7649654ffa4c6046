package org.huxin.bench.truth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.OfficerSession.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody signed in, whose successes and refusals are counted under a name for each act. */
final class Seat {

    private final OfficerSession session;
    private final Outcomes outcomes;
    private String paper = "";

    Seat(OfficerSession session, Outcomes outcomes) {
        this.session = session;
        this.outcomes = outcomes;
    }

    private interface Call {
        Answer send() throws IOException, InterruptedException;
    }

    /** @return the body; empty if it was refused */
    Optional<JsonNode> post(String what, String path, Map<String, ?> body) {
        return counted(what, () -> session.post(path, body));
    }

    /** As {@link #post}, the refusal in the caller's hands. */
    Answer tried(String path, Map<String, ?> body) {
        return answered(() -> session.post(path, body));
    }

    Optional<JsonNode> put(String what, String path, Map<String, ?> body) {
        return counted(what, () -> session.put(path, body));
    }

    Optional<JsonNode> file(String what, String path, String name, String text) {
        return counted(what, triedFile(path, name, text));
    }

    /** As {@link #file}, the refusal in the caller's hands. */
    Answer triedFile(String path, String name, String text) {
        return answered(() -> session.sendFile(path, name, text.getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode get(String path) {
        return whole(path).body();
    }

    String text(String path) {
        return whole(path).text();
    }

    /** An invented paper, uploaded by whoever sits here. */
    synchronized String paper() {
        if (paper.isEmpty()) {
            paper = uploaded("示例凭证.pdf", Invented.paper());
        }
        return paper;
    }

    String photo() {
        return uploaded("示例照片.png", Invented.photo());
    }

    private String uploaded(String name, byte[] content) {
        var answer = answered(() -> session.sendFile("/api/attachments", name, content));
        if (!answer.done()) {
            throw new IllegalStateException("上传不了" + name + "：" + answer.text());
        }
        return answer.body().path("id").asString();
    }

    void done(String what) {
        outcomes.done(what);
    }

    void refused(String what, Answer answer) {
        outcomes.refused(what, answer);
    }

    void refused(String what, String why) {
        outcomes.refused(what, why);
    }

    void withoutDoor(String what) {
        outcomes.withoutDoor(what);
    }

    private Answer whole(String path) {
        var answer = answered(() -> session.get(path));
        if (!answer.done()) {
            throw new IllegalStateException("读不到 " + path + "：" + answer.text());
        }
        return answer;
    }

    private Optional<JsonNode> counted(String what, Call call) {
        return counted(what, answered(call));
    }

    /** @return the body; empty if it was refused */
    Optional<JsonNode> counted(String what, Answer answer) {
        if (answer.done()) {
            outcomes.done(what);
            return Optional.of(answer.body());
        }
        outcomes.refused(what, answer);
        return Optional.empty();
    }

    private static Answer answered(Call call) {
        try {
            return call.send();
        } catch (IOException away) {
            throw new IllegalStateException("服务没有回答", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("被中断", stopped);
        }
    }
}
