package org.huxin.server.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands on a paper, whatever file it becomes. Texts are in Chinese, already filled in; an empty text or list is
 * left out of the layout.
 *
 * @param issuer 发文机关标志, the red name on top; empty for a text that no office issues, which then has no number
 * @param number 发文字号, such as 〔2024〕12号 with the issuer's word before it
 * @param title 标题
 * @param addressee 主送机关, without the colon
 * @param body 正文 in reading order
 * @param attachments 附件说明, one name each
 * @param unit 发文机关署名; empty for a text without signature and date
 * @param date 成文日期
 * @param copies 抄送机关
 * @param printing 印发机关
 */
public record Paper(
        String issuer,
        String number,
        String title,
        String addressee,
        List<Block> body,
        List<String> attachments,
        String unit,
        LocalDate date,
        List<String> copies,
        String printing) {

    /** A part of the body. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid")
    })
    public sealed interface Block {}

    /** A paragraph, its first line indented by two characters. */
    public record Paragraph(String text) implements Block {
        public Paragraph {
            text = PlainText.of(text);
        }
    }

    /**
     * A heading on a line of its own, its number included.
     *
     * @param level 1 for 一、 (黑体), 2 for （一） (楷体)
     */
    public record Heading(int level, String text) implements Block {
        public Heading {
            text = PlainText.of(text);
        }
    }

    /** A table; every row has as many cells as there are columns. */
    public record Grid(List<Column> columns, List<List<String>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(PlainText::of).toList();
        }
    }

    /**
     * A column of a table.
     *
     * @param weight its share of the text width, relative to the other columns
     */
    public record Column(String label, int weight) {}

    public Paper {
        issuer = PlainText.of(issuer);
        number = PlainText.of(number);
        title = PlainText.of(title);
        addressee = PlainText.of(addressee);
        body = List.copyOf(body);
        attachments = PlainText.of(attachments);
        unit = PlainText.of(unit);
        copies = PlainText.of(copies);
        printing = PlainText.of(printing);
    }
}
