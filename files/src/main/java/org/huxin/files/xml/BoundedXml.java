package org.huxin.files.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.huxin.files.FileRefused;

/**
 * The bytes of an XML text, refused as soon as there are too many of them in all or in one piece. A parser keeps a tag, a
 * comment or a CDATA section whole in memory, so that the longest piece is the parser's bound.
 */
public final class BoundedXml extends FilterInputStream {

    private static final int LONGEST_PIECE = 1 << 20;

    private final long most;
    private long count;
    private int piece;
    private int before;
    private int beforeThat;
    /** In a comment, a CDATA section or a definition, where {@code <} begins nothing. */
    private boolean declared;

    /** @param most bytes that may come */
    public BoundedXml(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    /** Bytes read so far. */
    public long count() {
        return count;
    }

    /** Something in the text that no honest program writes. */
    public static FileRefused harmful() {
        return new FileRefused("文件内容异常（过大或含有不允许的定义），请把数据复制到新表格后再送");
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        for (var i = 0; i < read; i++) {
            look(into[from + i] & 0xff);
        }
        return read;
    }

    private void look(int one) {
        piece++;
        if (++count > most || piece > LONGEST_PIECE || one == 0) {
            throw harmful();
        }
        if (declared) {
            declared = one != '>' || before != '-' && before != ']' || beforeThat != before;
        } else if (one == '!' && before == '<') {
            declared = true;
        } else if (one == '<') {
            piece = 0;
        }
        beforeThat = before;
        before = one;
    }
}
