package org.huxin.server.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that gives no number, be it a term (及时, 定期) or a limit (较大), with what the office set.
 *
 * @param word the text's own word for a term, the limit's name for a limit
 * @param asks what the office has to decide
 * @param unitLabel in Chinese: 小时, 日, 工作日, 月, 年; 人, 分 and the like for a limit
 * @param value null while nobody set one: 未设定; without anybody who set it the provisional one
 * @param from first day on which the value applies
 * @param usedBy duties that wait for it
 */
public record OpenValue(
        String id,
        String word,
        String asks,
        CitedClause citation,
        String unitLabel,
        @Nullable Long value,
        @Nullable LocalDate from,
        @Nullable String setBy,
        @Nullable LocalDateTime setAt,
        @Nullable String basis,
        List<User> usedBy) {

    /** The same with what the office has decided, if it has. */
    OpenValue decided(OfficeDecisions.@Nullable Decision decision) {
        return decision == null
                ? this
                : new OpenValue(
                        id,
                        word,
                        asks,
                        citation,
                        unitLabel,
                        Long.valueOf(decision.value()),
                        decision.from(),
                        decision.by(),
                        decision.at(),
                        decision.basis(),
                        usedBy);
    }

    /** A duty whose term is the value, or that opens from the value on. */
    public record User(String id, String name) {}
}
