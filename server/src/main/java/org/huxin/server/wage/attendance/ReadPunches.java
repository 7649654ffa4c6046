package org.huxin.server.wage.attendance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a device sent. A record that cannot be read is named and spoils no other. */
@Component
class ReadPunches {

    /** Records of one batch; a device with more sends them in several. */
    static final int MOST = 5_000;

    /** Numbers that a double holds exactly, for devices that know no longer ones. */
    private static final long MOST_SEQUENCE = (1L << 53) - 1;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z()（）-]{4,40}");
    private static final Pattern KIND = Pattern.compile("[0-9]{2}");
    private static final Map<String, Short> DIRECTIONS = Map.of("01", Punch.IN, "02", Punch.OUT);

    private final JsonMapper json;
    private final AttendanceNumbers numbers;

    ReadPunches(JsonMapper json, AttendanceNumbers numbers) {
        this.json = json;
        this.numbers = numbers;
    }

    /** @param sequence null where even that cannot be read */
    record Refused(int line, @Nullable Long sequence, String reason) {}

    record Found(List<Punch> punches, List<Refused> refused) {}

    /** @throws CommandRefused {@code gateway.format}, {@code gateway.too_many} if it is no batch at all */
    Found read(byte[] body, String jurisdiction, AttendanceTerms terms, LocalDateTime now) {
        try {
            var records = json.readTree(body).path("records");
            if (!records.isArray() || records.isEmpty()) {
                throw CommandRefused.field("gateway.format", "records", "没有考勤记录");
            }
            if (records.size() > MOST) {
                throw CommandRefused.field("gateway.too_many", "records", "一次最多%d条，请分几次送".formatted(MOST));
            }
            var reading = new Reading(
                    kinds(jurisdiction), now.minusDays(terms.lateDays()), now.plusMinutes(terms.skewMinutes()));
            records.forEach(reading::take);
            return new Found(reading.punches, reading.refused);
        } catch (JacksonException broken) {
            throw CommandRefused.field("gateway.format", "records", "报文不是完整的 JSON");
        }
    }

    private Map<String, Short> kinds(String jurisdiction) {
        return numbers.kinds(jurisdiction).stream()
                .map(Register.Entry::code)
                .collect(Collectors.toMap(code -> code, Short::valueOf));
    }

    private static final class Reading {
        private final Map<String, Short> kinds;
        private final LocalDateTime earliest;
        private final LocalDateTime latest;
        private final List<Punch> punches = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private int line;

        Reading(Map<String, Short> kinds, LocalDateTime earliest, LocalDateTime latest) {
            this.kinds = kinds;
            this.earliest = earliest;
            this.latest = latest;
        }

        void take(JsonNode node) {
            line++;
            var sequence = sequence(node);
            var moment = PunchTime.read(text(node, "at"));
            var direction = DIRECTIONS.get(text(node, "direction"));
            var attend = kinds.get(text(node, "attendType"));
            var who = identity(node);
            if (sequence == null || moment == null || direction == null || attend == null || who == null) {
                refused.add(new Refused(line, sequence, malformed(sequence, moment, direction, attend)));
            } else if (moment.isAfter(latest) || moment.isBefore(earliest)) {
                refused.add(new Refused(line, sequence, moment.isAfter(latest) ? "时间晚于现在" : "时间太早，已经不再接收"));
            } else {
                punches.add(new Punch(line, sequence, moment, direction, attend, who));
            }
        }

        private static String malformed(
                @Nullable Long sequence,
                @Nullable LocalDateTime moment,
                @Nullable Short direction,
                @Nullable Short attend) {
            if (sequence == null) {
                return "序号应为不小于零的整数";
            }
            if (moment == null) {
                return "时间应写成 2024-03-04T08:00:01";
            }
            if (direction == null) {
                return "方向应为 01（进）或 02（出）";
            }
            return attend == null ? "考勤方式不在编码表里" : "没有可以识别的证件或者工人编号";
        }

        private static @Nullable Long sequence(JsonNode node) {
            var value = node.path("sequence");
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                return null;
            }
            var number = value.longValue();
            return number < 0 || number > MOST_SEQUENCE ? null : number;
        }

        private static @Nullable Identity identity(JsonNode node) {
            var worker = text(node, "worker");
            var kind = worker.isEmpty() ? text(node, "idKind") : Identity.CODE;
            var number = worker.isEmpty() ? text(node, "idNumber") : worker;
            var right = NUMBER.matcher(number).matches()
                    && (kind.equals(Identity.CODE) || KIND.matcher(kind).matches());
            return right ? new Identity(kind, number) : null;
        }

        private static String text(JsonNode node, String name) {
            var value = node.path(name);
            return value.isString() ? value.stringValue() : "";
        }
    }
}
