package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into lines of about the same length, never inside a word of the field. */
final class TitleBreaker {

    private static final int LONGEST = 19;
    private static final List<String> WORDS = List.of(
            "农民工工资", "有限公司", "负责人", "责任人", "提醒函", "督办单", "交办单", "转办单", "告知书", "线索", "工资", "拖欠", "建筑", "人员", "单位", "清单",
            "通报", "报告", "情况", "办理", "关于", "欠薪", "落实", "尚未", "明确");
    private static final String NEVER_FIRST = "的，。、；：）〕》”’";
    private static final String NEVER_LAST = "（〔《“‘";

    private TitleBreaker() {}

    static List<String> lines(String title) {
        var rest = title.codePoints().mapToObj(Character::toString).toList();
        int count = Math.ceilDiv(rest.size(), LONGEST);
        var lines = new ArrayList<String>();
        while (count > 1) {
            int at = cut(rest, Math.ceilDiv(rest.size(), count));
            lines.add(String.join("", rest.subList(0, at)));
            rest = rest.subList(at, rest.size());
            count--;
        }
        lines.add(String.join("", rest));
        return lines;
    }

    /** The place nearest to the wanted one where a line may end. */
    private static int cut(List<String> characters, int wanted) {
        for (int away = 0; away < wanted; away++) {
            if (wanted + away <= LONGEST && allowed(characters, wanted + away)) {
                return wanted + away;
            }
            if (allowed(characters, wanted - away)) {
                return wanted - away;
            }
        }
        return wanted;
    }

    private static boolean allowed(List<String> characters, int at) {
        if (at <= 0 || at >= characters.size()) {
            return false;
        }
        var text = String.join("", characters);
        int offset = String.join("", characters.subList(0, at)).length();
        boolean insideWord = WORDS.stream().anyMatch(word -> {
            int found = text.indexOf(word, Math.max(0, offset - word.length() + 1));
            return found >= 0 && found < offset && found + word.length() > offset;
        });
        boolean insideNumber =
                characters.get(at).charAt(0) < 0x7F && characters.get(at - 1).charAt(0) < 0x7F;
        return !insideWord
                && !insideNumber
                && !NEVER_FIRST.contains(characters.get(at))
                && !NEVER_LAST.contains(characters.get(at - 1));
    }
}
