package org.huxin.bench.sheet;

import cn.idev.excel.FastExcel;
import cn.idev.excel.read.listener.PageReadListener;
import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.incrementer.DefaultIdentifierGenerator;
import com.baomidou.mybatisplus.core.toolkit.GlobalConfigUtils;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/**
 * An import by fastexcel and MyBatis-Plus: pages of a thousand lines, each saved by what saveBatch does, an insert of every line
 * in a batch of statements; or line by line, a select and then an insert.
 */
public final class SheetPeer {

    private static final int PAGE = 1_000;

    /** The table as they make it: a key of its own, and nobody twice in a month. */
    public static final String TABLE = """
            create table if not exists peer_line (
                id bigint primary key, month text not null, name text not null, id_number text not null,
                worked numeric(6,2), day_rate numeric(12,2), gross numeric(14,2), deducted numeric(14,2), net numeric(14,2),
                note text, unique (id_number, month))""";

    private final SqlSessionFactory sessions;

    public SheetPeer(DataSource database) {
        var configuration = new MybatisConfiguration(new Environment("peer", new JdbcTransactionFactory(), database));
        configuration.setMapUnderscoreToCamelCase(true);
        GlobalConfigUtils.setGlobalConfig(
                configuration,
                GlobalConfigUtils.defaults().setIdentifierGenerator(DefaultIdentifierGenerator.getInstance()));
        configuration.addMapper(PeerLines.class);
        this.sessions = new MybatisSqlSessionFactoryBuilder().build(configuration);
    }

    /** @return lines saved */
    public int saveBatch(Path file) {
        var saved = new AtomicInteger();
        FastExcel.read(
                        file.toFile(),
                        PeerLine.class,
                        new PageReadListener<PeerLine>(page -> saved.addAndGet(saveBatch(page)), PAGE))
                .sheet()
                .doRead();
        return saved.get();
    }

    private int saveBatch(List<PeerLine> page) {
        try (var session = sessions.openSession(ExecutorType.BATCH)) {
            var lines = session.getMapper(PeerLines.class);
            page.forEach(line -> {
                line.month = "2024-06";
                lines.insert(line);
            });
            session.flushStatements();
            session.commit();
        }
        return page.size();
    }

    /** As above, but each line is looked up first and inserted alone. @return lines saved, of the first so many */
    public int oneByOne(Path file, int most) {
        var saved = new AtomicInteger();
        FastExcel.read(
                        file.toFile(),
                        PeerLine.class,
                        new PageReadListener<PeerLine>(page -> page.forEach(line -> one(line, saved, most)), PAGE))
                .sheet()
                .doRead();
        return saved.get();
    }

    private void one(PeerLine line, AtomicInteger saved, int most) {
        if (saved.get() >= most) {
            return;
        }
        line.month = "2024-06";
        try (var session = sessions.openSession(true)) {
            var lines = session.getMapper(PeerLines.class);
            var known = lines.selectOne(
                    new QueryWrapper<PeerLine>().eq("id_number", line.idNumber).eq("month", line.month));
            if (known == null) {
                lines.insert(line);
                saved.incrementAndGet();
            }
        }
    }
}
