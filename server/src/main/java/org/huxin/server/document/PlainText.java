package org.huxin.server.document;

import java.text.Normalizer;
import java.util.List;

/** Text in ordinary characters: a code that only doubles another one is replaced by it. */
final class PlainText {

    private PlainText() {}

    /** True for Kangxi radicals and compatibility ideographs, which look like ordinary characters and are not found. */
    static boolean isTwin(int character) {
        return character >= 0x2E80 && character <= 0x2FDF || character >= 0xF900 && character <= 0xFAFF;
    }

    static String of(String text) {
        if (text.codePoints().noneMatch(PlainText::isTwin)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> plain.append(
                        isTwin(each.codePointAt(0)) ? Normalizer.normalize(each, Normalizer.Form.NFKC) : each));
        return plain.toString();
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(PlainText::of).toList();
    }
}
